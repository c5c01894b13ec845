package org.strikelog.importer;

import java.util.List;

/** The kinds of files that can be read. */
public final class Formats {

    private static final List<Format> ALL = List.of(
            new UcdpFormat(),
            new AcledFormat(),
            new GtdFormat(),
            new OwnFormat("", ""),
            new MappedFormat(new OwnFormat("", ""), Mapping.none(), List.of()));

    private Formats() {}

    /** {@return their codes} */
    public static List<String> codes() {
        return ALL.stream().map(Format::code).toList();
    }

    /** {@return what usually holds of files of a kind} */
    public static Format.Terms terms(String code) {
        return of(code).terms();
    }

    /** @throws IllegalArgumentException if there is none of that code */
    static Format of(String code) {
        return ALL.stream()
                .filter(format -> format.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }

    /** {@return that of an import; what a file of our own counts, its data set says} */
    static Format of(Import of) {
        return switch (of.format()) {
            case OwnFormat.CODE -> own(of);
            case MappedFormat.CODE -> new MappedFormat(own(of), Mapping.none(), List.of());
            default -> of(of.format());
        };
    }

    /** {@return by which a table is read of which somebody said what its columns mean} */
    static Format of(Import of, Mapping mapping, List<String> columns) {
        return new MappedFormat(own(of), mapping, columns);
    }

    private static OwnFormat own(Import of) {
        return new OwnFormat(of.dataset().key(), of.dataset().name());
    }
}
