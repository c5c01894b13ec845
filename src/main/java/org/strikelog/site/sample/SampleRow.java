package org.strikelog.site.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.strikelog.casualty.CountRange;

/** One row of a file of the sample; an empty field is unknown. */
record SampleRow(NamedCsvRecord fields) {

    /** {@return the rows of a file, in their order} */
    static List<SampleRow> rows(String name) {
        ClassPathResource file = new ClassPathResource("db/sample/" + name + ".csv");
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(file.getContentAsString(StandardCharsets.UTF_8))) {
            return csv.stream().map(SampleRow::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The sample file " + name + ".csv cannot be read", e);
        }
    }

    /** {@return the rows of a file by one of their fields, in their order} */
    static Map<String, List<SampleRow>> rowsBy(String field, String name) {
        return rows(name).stream().collect(Collectors.groupingBy(row -> row.text(field)));
    }

    /** {@return what a field names by its key} */
    <T> T named(String field, Map<String, T> things) {
        T thing = things.get(text(field));
        if (thing == null) {
            throw new IllegalStateException(
                    "The sample names %s “%s”, which it does not hold".formatted(field, text(field)));
        }
        return thing;
    }

    String text(String field) {
        return fields.getField(field);
    }

    @Nullable
    String textOrNull(String field) {
        String text = text(field);
        return text.isEmpty() ? null : text;
    }

    List<String> texts(String field) {
        return text(field).isEmpty() ? List.of() : Arrays.asList(text(field).split("\\|"));
    }

    boolean flag(String field) {
        return Boolean.parseBoolean(text(field));
    }

    @Nullable
    LocalDate day(String field) {
        return text(field).isEmpty() ? null : LocalDate.parse(text(field));
    }

    @Nullable
    Integer number(String field) {
        return text(field).isEmpty() ? null : Integer.valueOf(text(field));
    }

    CountRange range(String low, String high) {
        return new CountRange(number(low), number(high));
    }

    <E extends Enum<E>> E term(String field, Class<E> vocabulary) {
        return Enum.valueOf(vocabulary, text(field).toUpperCase(Locale.ROOT));
    }
}
