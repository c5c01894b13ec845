package org.strikelog.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.strikelog.incident.IncidentSummary;

/**
 * Incidents as comma-separated values (RFC 4180) in UTF-8, a header and one row an incident. An empty cell is unknown.
 *
 * <p>Cells that a spreadsheet would run as a formula begin with an apostrophe.
 */
public final class IncidentTable implements IncidentExport {

    /** The media type of CSV, in the encoding we write. */
    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    private static final String FORMULA = "=+-@\t\r";

    private final CsvWriter rows;
    private final Addresses addresses;

    /** Begins a table with its header. */
    public IncidentTable(OutputStream out, Addresses addresses) {
        this.addresses = addresses;
        rows = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
        rows.writeRecord(
                Arrays.stream(IncidentColumn.values()).map(Enum::toString).toList());
    }

    @Override
    public void add(IncidentSummary incident) {
        IncidentRowResource row = IncidentRowResource.of(incident, addresses);
        rows.writeRecord(Arrays.stream(IncidentColumn.values())
                .map(column -> cell(column.of(row)))
                .toList());
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> String.valueOf(literal(text));
            default -> value.toString();
        };
    }

    static @Nullable String literal(@Nullable String text) {
        return text != null && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    static String joined(Iterable<?> terms) {
        StringBuilder joined = new StringBuilder();
        terms.forEach(term -> joined.append(joined.isEmpty() ? "" : "|").append(term));
        return joined.toString();
    }
}
