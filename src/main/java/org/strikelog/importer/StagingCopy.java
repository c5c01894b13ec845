package org.strikelog.importer;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes rows into a table of their own by {@code COPY}, in its text format.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY, Text Format</a>
 */
final class StagingCopy implements AutoCloseable {

    private static final int SENT_AT_ONCE = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder rows = new StringBuilder(2 * SENT_AT_ONCE);

    StagingCopy(Connection connection, String table) throws SQLException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
    }

    void write(long line, StagedIncident incident, List<String> raw) throws SQLException {
        rows.append(line);
        text(incident.externalId());
        text(incident.title());
        text(incident.summary());
        text(incident.eventType());
        text(incident.occurrence().startsOn());
        text(incident.occurrence().endsOn());
        text(incident.occurrence().datePrecision());
        StagedIncident.Spot spot = incident.spot();
        text(spot.coordinates() == null ? null : spot.coordinates().latitude());
        text(spot.coordinates() == null ? null : spot.coordinates().longitude());
        text(spot.radiusKm());
        text(spot.country());
        text(spot.placePrecision());
        text(incident.occurrence().localTime());
        text(incident.occurrence().utcOffset());
        text(spot.location());
        array(incident.weapons());
        text(incident.outcome());
        text(incident.target());
        array(incident.actors());
        array(incident.figures());
        array(incident.sources());
        array(raw);
        end();
    }

    private void end() throws SQLException {
        rows.append('\n');
        if (rows.length() >= SENT_AT_ONCE) {
            send();
        }
    }

    void write(long line, List<String> raw) throws SQLException {
        rows.append(line);
        array(raw);
        end();
    }

    /** Ends the copy, without which nothing is kept. */
    void finish() throws SQLException {
        send();
        copy.endCopy();
    }

    private void send() throws SQLException {
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        rows.setLength(0);
    }

    private void text(@Nullable Object value) {
        rows.append('\t');
        if (value == null) {
            rows.append("\\N");
        } else {
            String text = value.toString();
            for (int i = 0; i < text.length(); i++) {
                escaped(text.charAt(i));
            }
        }
    }

    private void array(Collection<?> values) {
        rows.append("\t{");
        boolean first = true;
        for (Object value : values) {
            rows.append(first ? "\"" : ",\"");
            first = false;
            String text = value.toString();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '"' || c == '\\') {
                    rows.append("\\\\");
                }
                escaped(c);
            }
            rows.append('"');
        }
        rows.append('}');
    }

    private void escaped(char c) {
        switch (c) {
            case '\\' -> rows.append("\\\\");
            case '\n' -> rows.append("\\n");
            case '\r' -> rows.append("\\r");
            case '\t' -> rows.append("\\t");
            default -> rows.append(c);
        }
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
