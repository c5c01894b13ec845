package org.strikelog.importer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * A table in a text file. No more of it than a row is ever held.
 *
 * @param marked whether it begins with a byte order mark
 * @param headed whether its first row names the columns
 * @param columns their names, those of the format where the file has none
 */
record TextTable(Path path, Charset encoding, boolean marked, char delimiter, boolean headed, List<String> columns)
        implements Table {

    /** Beyond so many characters a row is none, but a quotation mark is missing. */
    static final int LONGEST_ROW = 4_000_000;

    private static final int HEAD = 1 << 16;
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] OLD_WORKBOOK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] GZIP = {0x1F, (byte) 0x8B};

    /**
     * Finds how a file is written.
     *
     * @throws Unreadable if it is no table
     */
    static TextTable detect(Path path, Format format) {
        try {
            byte[] head = head(path);
            refuseOtherThanText(head);
            boolean utf8 = startsWith(head, UTF_8_MARK);
            boolean littleEndian = head.length > 1 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE;
            boolean bigEndian = head.length > 1 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF;
            boolean marked = utf8 || littleEndian || bigEndian;
            Charset encoding = littleEndian || bigEndian
                    ? StandardCharsets.UTF_16
                    : utf8 || Utf8.isValid(path) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
            char delimiter = delimiter(firstLine(new String(head, encoding)));
            TextTable unnamed = new TextTable(path, encoding, marked, delimiter, false, List.of());
            List<String> first = unnamed.first();
            boolean headed = Table.isHeader(first, format);
            return new TextTable(
                    path, encoding, marked, delimiter, headed, headed ? Table.names(first) : format.columns());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] head(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(HEAD);
        }
    }

    private static void refuseOtherThanText(byte[] head) {
        if (head.length == 0) {
            throw new Unreadable("The file is empty.");
        }
        if (startsWith(head, GZIP)) {
            throw new Unreadable("The file is compressed. Unpack it, and bring what is in it.");
        }
        if (startsWith(head, OLD_WORKBOOK)) {
            throw new Unreadable("The file is a workbook of an old kind. Save it as XLSX or CSV, and bring that.");
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] beginning) {
        return bytes.length >= beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }

    private static String firstLine(String head) {
        return head.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    private static char delimiter(String line) {
        char found = DELIMITERS[0];
        long most = 0;
        for (char delimiter : DELIMITERS) {
            long count = line.chars().filter(c -> c == delimiter).count();
            if (count > most) {
                found = delimiter;
                most = count;
            }
        }
        return found;
    }

    private List<String> first() {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = reader(open(bytes -> {}))) {
            for (Iterator<CsvRecord> all = reader.iterator(); rows.size() < BEGINNING && all.hasNext(); ) {
                rows.add(all.next().getFields());
                if (!Table.isTitle(rows.getLast())) {
                    break;
                }
            }
        } catch (IOException | RuntimeException e) {
            throw because(e, 1);
        }
        return Table.first(rows).orElseThrow(() -> new Unreadable("The file has no rows."));
    }

    @Override
    public Import.Written written() {
        return new Import.Written(encoding.displayName(), String.valueOf(delimiter), marked, headed, columns);
    }

    @Override
    public void each(Consumer<Row> consumer, LongConsumer read) {
        Map<String, Integer> positions = Table.positions(columns);
        long line = 1;
        try (CsvReader<CsvRecord> reader = reader(open(read))) {
            boolean header = headed;
            boolean tagged = headed;
            for (CsvRecord record : reader) {
                line = record.getStartingLineNumber();
                if (header) {
                    header = !Table.names(record.getFields()).equals(columns);
                } else if (tagged && Table.isTags(record.getFields())) {
                    tagged = false;
                } else {
                    tagged = false;
                    consumer.accept(new Row(line, record.getFields(), positions));
                }
            }
        } catch (IOException | CsvParseException | UncheckedIOException e) {
            throw because(e, line);
        }
    }

    private Reader open(LongConsumer read) throws IOException {
        InputStream in = new Counted(Files.newInputStream(path), read);
        if (encoding.equals(StandardCharsets.UTF_8) && marked) {
            in.skipNBytes(UTF_8_MARK.length);
        }
        return new InputStreamReader(
                new BufferedInputStream(in, HEAD),
                encoding.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private CsvReader<CsvRecord> reader(Reader text) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_ROW)
                .ofCsvRecord(text);
    }

    private Unreadable because(Exception failure, long line) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof Cancelled cancelled) {
            throw cancelled;
        }
        if (cause instanceof CharacterCodingException) {
            return new Unreadable(
                    "After line %d there are bytes that are not %s.".formatted(line, encoding.displayName()), failure);
        }
        return new Unreadable(
                "After line %d the file cannot be read as a table: %s. A quotation mark may be missing."
                        .formatted(line, cause.getMessage()),
                failure);
    }
}
