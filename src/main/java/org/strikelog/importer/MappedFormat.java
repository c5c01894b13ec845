package org.strikelog.importer;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Any table, of which somebody has said what its columns mean. */
final class MappedFormat implements Format {

    static final String CODE = "table";

    private static final Pattern BETWEEN = Pattern.compile("\\s*[|;,/]\\s*");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("([+-]?\\d+),(\\d+)");

    private final OwnFormat own;
    private final Mapping mapping;
    private final Map<String, Integer> positions;

    /**
     * @param own by which the fields are read
     * @param columns of the table, in their order
     */
    MappedFormat(OwnFormat own, Mapping mapping, List<String> columns) {
        this.own = own;
        this.mapping = mapping;
        positions = new HashMap<>();
        mapping.columns().forEach((field, column) -> positions.put(field, columns.indexOf(column)));
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Terms terms() {
        return own.terms();
    }

    @Override
    public List<String> required() {
        return List.of();
    }

    @Override
    public String known() {
        return mapping.column(Field.ID).orElse("");
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public List<Voice> voices() {
        return own.voices();
    }

    @Override
    public String publisher() {
        return own.publisher();
    }

    @Override
    public StagedIncident read(Row row) {
        boolean ends = mapping.column(Field.ENDS_ON)
                .filter(column -> !row.text(column).isEmpty())
                .isPresent();
        Row read = row.as(positions, new Wording(ends));
        return own.read(read, mapping.column(Field.ID).isPresent() ? read.required(Field.ID.toString()) : id(read));
    }

    /** A table without numbers of its own has a row again where day, place and title are the same. */
    private static String id(Row row) {
        String said = Stream.of(
                        Field.TITLE,
                        Field.STARTS_ON,
                        Field.ENDS_ON,
                        Field.LOCATION,
                        Field.COUNTRY,
                        Field.LATITUDE,
                        Field.LONGITUDE)
                .map(field -> row.text(field.toString()))
                .collect(Collectors.joining("\u001f"));
        return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private final class Wording implements Row.Wording {

        private final boolean ends;

        /** @param ends whether the row has a last day, without which what always holds of days does not */
        private Wording(boolean ends) {
            this.ends = ends;
        }

        @Override
        public String read(String column, String written) {
            Field field = Field.of(column).orElseThrow();
            if (!positions.containsKey(column)) {
                return field == Field.DATE_PRECISION && !ends
                        ? ""
                        : mapping.always().getOrDefault(column, "");
            }
            if (field.day()) {
                return mapping.days().read(written);
            }
            if (field == Field.LATITUDE || field == Field.LONGITUDE || field == Field.RADIUS_KM) {
                return DECIMAL_COMMA.matcher(written).replaceFirst("$1.$2");
            }
            if (field.several()) {
                return BETWEEN.splitAsStream(written)
                        .map(word -> mapping.term(field, word).orElse(word))
                        .collect(Collectors.joining("|"));
            }
            return mapping.term(field, written).orElse(written);
        }

        @Override
        public String called(String column) {
            return mapping.columns().getOrDefault(column, column);
        }
    }
}
