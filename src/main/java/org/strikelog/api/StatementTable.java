package org.strikelog.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.strikelog.incident.FigureQueries.Said;

/**
 * Statements on casualties as comma-separated values (RFC 4180): a header, and one row for each. An empty cell is unknown,
 * and an empty high is open.
 */
public final class StatementTable implements AutoCloseable {

    private static final List<String> HEADER = List.of(
            "incident",
            "url",
            "title",
            "starts_on",
            "party",
            "effect",
            "low",
            "high",
            "approximate",
            "said_by",
            "said_by_kind",
            "house",
            "said_as",
            "report",
            "stated_on",
            "stands");

    private final CsvWriter rows;
    private final Addresses addresses;

    /** Begins a table with its header. */
    public StatementTable(Writer writer, Addresses addresses) {
        this.addresses = addresses;
        rows = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        rows.writeRecord(HEADER);
    }

    /** Adds a statement. */
    public void add(Said said) {
        rows.writeRecord(Stream.of(
                        said.incident(),
                        addresses.page("incidents", said.incident()),
                        IncidentTable.literal(said.title()),
                        said.startsOn(),
                        said.party(),
                        said.effect(),
                        Objects.requireNonNullElse(said.range().low(), ""),
                        Objects.requireNonNullElse(said.range().high(), ""),
                        said.approximate(),
                        IncidentTable.literal(said.speaker()),
                        said.kind(),
                        IncidentTable.literal(said.house()),
                        said.saidAs() == null ? "" : IncidentTable.literal(said.saidAs()),
                        Objects.requireNonNullElse(said.report(), ""),
                        said.statedOn(),
                        said.stands())
                .map(Object::toString)
                .toList());
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
