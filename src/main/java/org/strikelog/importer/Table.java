package org.strikelog.importer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** A table in a file: how it is written, which is found from the file itself, and its rows, one after the other. */
interface Table {

    /** In so many rows at its beginning the names of the columns are looked for. */
    int BEGINNING = 20;

    /** {@return how it is written} */
    Import.Written written();

    /**
     * Hands over each row below the one of names.
     *
     * @param read told from time to time how many bytes have been read
     * @throws Unreadable if it cannot be read to its end
     */
    void each(Consumer<Row> consumer, LongConsumer read);

    /**
     * Finds how a file is written.
     *
     * @throws Unreadable if it is no table, or lacks columns that the format needs
     */
    static Table detect(Path path, Format format) {
        try (InputStream in = Files.newInputStream(path)) {
            Table table =
                    Workbook.isZip(in.readNBytes(4)) ? Workbook.detect(path, format) : TextTable.detect(path, format);
            requireColumns(table.written().columns(), format);
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireColumns(List<String> columns, Format format) {
        Collection<String> missing = new ArrayList<>(format.required());
        missing.removeAll(columns);
        if (!missing.isEmpty()) {
            throw new Unreadable("%s missing: %s. The first row has: %s."
                    .formatted(
                            missing.size() == 1 ? "A column is" : missing.size() + " columns are",
                            String.join(", ", missing),
                            shortened(String.join(", ", columns))));
        }
    }

    private static String shortened(String text) {
        return text.length() > 500 ? text.substring(0, 499) + "…" : text;
    }

    /** {@return whether the first row of a table names its columns, as it does unless it has as many values and no name} */
    static boolean isHeader(List<String> first, Format format) {
        return first.size() != format.columns().size()
                || first.stream().map(Table::name).anyMatch(format.required()::contains);
    }

    /**
     * {@return whether a row above the table says what it is about, and not yet what its columns are}
     *
     * @param row with a value at most, as a title has it that goes over all columns
     */
    static boolean isTitle(List<String> row) {
        return row.stream().filter(value -> !value.isBlank()).count() < 2;
    }

    /**
     * {@return the row of names, or the first where there are none: that which follows the titles}
     *
     * @param rows those at the beginning of the table
     */
    static Optional<List<String>> first(List<List<String>> rows) {
        return rows.stream()
                .filter(row -> !isTitle(row))
                .findFirst()
                .or(() -> rows.stream().findFirst());
    }

    /** {@return the names in a first row; of those that are empty, the position} */
    static List<String> names(List<String> header) {
        Set<String> seen = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (String title : header) {
            String name = name(title);
            if (!name.isEmpty() && !seen.add(name)) {
                throw new Unreadable("Two columns are called “%s”.".formatted(name));
            }
            names.add(name.isEmpty() ? "column " + (names.size() + 1) : name);
        }
        return names;
    }

    private static String name(String title) {
        return title.strip().replace('\0', ' ').toLowerCase(Locale.ROOT);
    }

    /** {@return the positions of columns by their names} */
    static Map<String, Integer> positions(List<String> columns) {
        Map<String, Integer> positions = new HashMap<>();
        columns.forEach(name -> positions.put(name, positions.size()));
        return positions;
    }

    /** {@return whether it is the row of hashtags that the Humanitarian Exchange Language puts below the names} */
    static boolean isTags(List<String> fields) {
        return fields.stream().anyMatch(field -> field.startsWith("#"))
                && fields.stream().allMatch(field -> field.isBlank() || field.startsWith("#"));
    }
}
