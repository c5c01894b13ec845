package org.strikelog.account;

import org.jspecify.annotations.Nullable;

/**
 * A browser as its owner would name it, from what it says of itself. Browsers claim to be each other: the more particular
 * name is looked for first.
 *
 * @see <a href="https://developer.mozilla.org/docs/Web/HTTP/Guides/Browser_detection_using_the_user_agent">MDN</a>
 */
final class BrowserName {

    private static final String[][] BROWSERS = {
        {"Edg", "Edge"},
        {"OPR/", "Opera"},
        {"SamsungBrowser/", "Samsung Internet"},
        {"Firefox/", "Firefox"},
        {"FxiOS/", "Firefox"},
        {"CriOS/", "Chrome"},
        {"Chrome/", "Chrome"},
        {"Safari/", "Safari"},
        {"curl/", "curl"},
    };

    private static final String[][] SYSTEMS = {
        {"Windows", "Windows"},
        {"iPhone", "iOS"},
        {"iPad", "iPadOS"},
        {"Mac OS X", "macOS"},
        {"Android", "Android"},
        {"CrOS", "ChromeOS"},
        {"Linux", "Linux"},
    };

    private BrowserName() {}

    static String of(@Nullable String userAgent) {
        var said = userAgent == null ? "" : userAgent;
        return first(BROWSERS, said, "Another browser") + " on " + first(SYSTEMS, said, "another system");
    }

    private static String first(String[][] names, String said, String otherwise) {
        for (var name : names) {
            if (said.contains(name[0])) {
                return name[1];
            }
        }
        return otherwise;
    }
}
