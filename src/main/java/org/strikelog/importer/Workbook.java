package org.strikelog.importer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * A table in a workbook (Office Open XML): in its first visible sheet that has more than one column. Rows are read one
 * after the other; the texts that cells share are held all together, as the format has them apart.
 *
 * @param headed whether its first row names the columns
 * @param columns their names, those of the format where the sheet has none
 */
record Workbook(Path path, String sheet, boolean headed, List<String> columns) implements Table {

    /** Beyond so many bytes, unpacked, the shared texts would take more memory than an import may. */
    private static final long MOST_TEXT = 200_000_000;

    /** Beyond so many bytes, a part that is a hundred times what it was packed is no table. */
    private static final long PLAUSIBLE = 50_000_000;

    private static final int MOST_PACKED = 100;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);
    private static final LocalDateTime DAY_0 = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime DAY_0_OF_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);

    static boolean isZip(byte[] head) {
        return Arrays.equals(head, ZIP);
    }

    /**
     * Finds the columns.
     *
     * @throws Unreadable if it is no workbook, or none that can be read
     */
    static Workbook detect(Path path, Format format) {
        requireHarmless(path);
        try (ReadableWorkbook book = new ReadableWorkbook(path.toFile(), WITH_FORMATS)) {
            Workbook narrow = null;
            for (Sheet sheet : book.getSheets().toList()) {
                Optional<Workbook> table = sheet.getVisibility() == SheetVisibility.VISIBLE
                        ? detect(path, book, sheet, format)
                        : Optional.empty();
                if (table.filter(it -> it.columns().size() > 1).isPresent()) {
                    return table.get();
                }
                narrow = narrow == null ? table.orElse(null) : narrow;
            }
            if (narrow == null) {
                throw new Unreadable("The file has no rows.");
            }
            return narrow;
        } catch (IOException | ExcelReaderException | IllegalArgumentException e) {
            throw because(e, 0);
        }
    }

    private static Optional<Workbook> detect(Path path, ReadableWorkbook book, Sheet sheet, Format format)
            throws IOException {
        Workbook unnamed = new Workbook(path, sheet.getName(), false, List.of());
        try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
            List<List<String>> beginning = rows.map(row -> unnamed.values(row, book.isDate1904()))
                    .filter(row -> row.stream().anyMatch(value -> !value.isBlank()))
                    .limit(BEGINNING)
                    .toList();
            return Table.first(beginning).map(values -> {
                boolean headed = Table.isHeader(values, format);
                return new Workbook(path, sheet.getName(), headed, headed ? Table.names(values) : format.columns());
            });
        }
    }

    private static void requireHarmless(Path path) {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new Unreadable("The file is compressed. Unpack it, and bring what is in it.");
            }
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                requireHarmless(zip, parts.nextElement());
            }
        } catch (IOException e) {
            throw new Unreadable("The file is no whole workbook: " + e.getMessage(), e);
        }
    }

    /** What a part says of its own size need not be so: it is unpacked once, to nowhere. */
    private static void requireHarmless(ZipFile zip, ZipEntry part) throws IOException {
        boolean text = part.getName().equals("xl/sharedStrings.xml");
        long packed = Math.max(1, part.getCompressedSize());
        byte[] some = new byte[1 << 16];
        long bytes = 0;
        try (InputStream in = zip.getInputStream(part)) {
            for (int got = in.read(some); got >= 0; got = in.read(some)) {
                bytes += got;
                if (bytes > PLAUSIBLE && bytes / packed > MOST_PACKED) {
                    throw new Unreadable(
                            "In the workbook, %s unpacks to more than a hundred times its size: that is no table."
                                    .formatted(part.getName()));
                }
                if (text && bytes > MOST_TEXT) {
                    throw new Unreadable(
                            "The workbook has more text than can be held. Save it as CSV, and bring that.");
                }
            }
        }
    }

    @Override
    public Import.Written written() {
        return new Import.Written("XLSX, “%s”".formatted(sheet), "", false, headed, columns);
    }

    @Override
    public void each(Consumer<Row> consumer, LongConsumer read) {
        Map<String, Integer> positions = Table.positions(columns);
        long line = 0;
        try (ReadableWorkbook book = new ReadableWorkbook(path.toFile(), WITH_FORMATS);
                Stream<org.dhatim.fastexcel.reader.Row> rows =
                        book.findSheet(sheet).orElseThrow().openStream()) {
            boolean header = headed;
            boolean tagged = headed;
            for (Iterator<org.dhatim.fastexcel.reader.Row> all = rows.iterator(); all.hasNext(); ) {
                org.dhatim.fastexcel.reader.Row row = all.next();
                List<String> values = values(row, book.isDate1904());
                line = row.getRowNum();
                if (values.stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (header) {
                    header = !Table.names(values).equals(columns);
                    continue;
                }
                boolean tags = tagged && Table.isTags(values);
                tagged = false;
                if (!tags) {
                    consumer.accept(new Row(line, values, positions));
                }
            }
            read.accept(Files.size(path));
        } catch (IOException | ExcelReaderException | UncheckedIOException e) {
            throw because(e, line);
        }
    }

    /** What is not written stands for nothing; what stands beyond the columns is kept, to be refused. */
    private List<String> values(org.dhatim.fastexcel.reader.Row row, boolean since1904) {
        List<String> values = new ArrayList<>();
        for (Cell cell : row) {
            values.add(cell == null ? "" : text(cell, since1904));
        }
        while (values.size() < columns.size()) {
            values.add("");
        }
        while (values.size() > Math.max(1, columns.size()) && values.getLast().isBlank()) {
            values.removeLast();
        }
        return values;
    }

    private static String text(Cell cell, boolean since1904) {
        String raw = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        if (raw == null) {
            return "";
        }
        if (cell.getType() != CellType.NUMBER && cell.getType() != CellType.FORMULA) {
            return raw;
        }
        Optional<BigDecimal> number = number(raw);
        return number.map(value -> isDate(cell.getDataFormatString()) ? date(value, since1904) : plain(value))
                .orElse(raw);
    }

    private static Optional<BigDecimal> number(String raw) {
        try {
            return Optional.of(new BigDecimal(raw));
        } catch (NumberFormatException text) {
            return Optional.empty();
        }
    }

    /** {@return the number as it was typed, not as it is kept in binary} */
    private static String plain(BigDecimal value) {
        return BigDecimal.valueOf(value.doubleValue()).stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(@Nullable String format) {
        return format != null
                && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").matches("(?is).*[yd].*");
    }

    /** A day, and the time where there is one, by the number of days since the beginning of the workbook's time. */
    private static String date(BigDecimal value, boolean since1904) {
        long seconds = Math.round(value.doubleValue() * 86_400);
        LocalDateTime time = (since1904 ? DAY_0_OF_1904 : DAY_0).plusSeconds(seconds);
        return seconds % 86_400 == 0 ? time.toLocalDate().toString() : time.toString();
    }

    private static Unreadable because(Exception failure, long line) {
        return new Unreadable(
                "After row %d the workbook cannot be read: %s.".formatted(line, failure.getMessage()), failure);
    }
}
