package org.strikelog.map.web;

import java.util.Locale;

/** Names of countries, in the language of our messages. */
final class Countries {

    private Countries() {}

    /** {@return the name of an ISO 3166-1 alpha-2 code; the code itself where it has none} */
    static String name(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }
}
