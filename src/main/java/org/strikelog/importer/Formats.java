package org.strikelog.importer;

import java.util.List;

/** The kinds of files that can be read. */
public final class Formats {

    private static final List<Format> ALL = List.of(new UcdpFormat());

    private Formats() {}

    /** {@return their codes} */
    public static List<String> codes() {
        return ALL.stream().map(Format::code).toList();
    }

    /** @throws IllegalArgumentException if there is none of that code */
    static Format of(String code) {
        return ALL.stream()
                .filter(format -> format.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }
}
