package org.strikelog.authoring;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * What a client has read, as it says in {@code If-Match}: who writes without reading overwrites what others wrote.
 *
 * @param header none where the request has none
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13.1.1">RFC 9110, 13.1.1</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6585#section-3">RFC 6585, 3: 428</a>
 */
public record Precondition(@Nullable String header) {

    private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");

    /**
     * Checks that the client has read what stands. What follows the version in a tag tells names of groups and reports,
     * which no write of an incident changes.
     *
     * @param version with which the tag of what stands begins
     * @throws Missing if it does not say what it has read
     * @throws Failed if it has read something else
     */
    void require(String version) {
        if (header == null || header.isBlank()) {
            throw new Missing();
        }
        boolean read = header.strip().equals("*")
                || TAG.matcher(header)
                        .results()
                        .filter(tag -> tag.group(1) == null)
                        .anyMatch(tag -> version(tag).equals(version));
        if (!read) {
            throw new Failed();
        }
    }

    private static String version(MatchResult tag) {
        return tag.group(2).replaceFirst("-[^-]*$", "");
    }

    /** Nobody said what was read. */
    @ResponseStatus(HttpStatus.PRECONDITION_REQUIRED)
    static class Missing extends RuntimeException {

        Missing() {
            super("Send the ETag of what you read as If-Match, so that nobody's change is lost.");
        }
    }

    /** What was read is not what stands. */
    @ResponseStatus(HttpStatus.PRECONDITION_FAILED)
    static class Failed extends RuntimeException {

        Failed() {
            super("It was saved since you read it, or you have a draft of it. Read that, and make your change to it.");
        }
    }
}
