package org.strikelog.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.strikelog.incident.FigureQueries.RolledUp;

/**
 * Casualty figures as comma-separated values (RFC 4180): a header, and one row for each party and harm of an incident. An
 * empty cell is unknown, and an empty high is open.
 */
public final class FigureTable implements AutoCloseable {

    private static final List<String> HEADER =
            List.of("incident", "url", "title", "starts_on", "party", "effect", "low", "point", "high");

    private final CsvWriter rows;
    private final Addresses addresses;

    /** Begins a table with its header. */
    public FigureTable(Writer writer, Addresses addresses) {
        this.addresses = addresses;
        rows = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        rows.writeRecord(HEADER);
    }

    /** Adds what one incident comes to for one party and harm. */
    public void add(RolledUp figure) {
        rows.writeRecord(Stream.of(
                        figure.incident(),
                        addresses.page("incidents", figure.incident()),
                        IncidentTable.literal(figure.title()),
                        figure.startsOn(),
                        figure.party(),
                        figure.effect(),
                        Objects.requireNonNullElse(figure.low(), ""),
                        Objects.requireNonNullElse(figure.point(), ""),
                        Objects.requireNonNullElse(figure.high(), ""))
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
