package org.strikelog.importer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.core.Oid;

/**
 * Writes rows into a table of their own by {@code COPY}, in its binary format: the database takes half as long over it as over
 * text, of which most is arrays in quotation marks.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY, Binary Format</a>
 */
final class StagingCopy implements AutoCloseable {

    private static final int SENT_AT_ONCE = 1 << 16;
    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int NONE = -1;
    private static final short INCIDENT_COLUMNS = 23;
    private static final short RAW_COLUMNS = 2;
    /** From which the database counts days. */
    private static final long EPOCH = LocalDate.of(2000, 1, 1).toEpochDay();

    private final CopyIn copy;
    private ByteBuffer rows = ByteBuffer.allocate(2 * SENT_AT_ONCE);

    StagingCopy(Connection connection, String table) throws SQLException {
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " from stdin with (format binary)");
        rows.put(SIGNATURE).putInt(0).putInt(0);
    }

    void write(long line, StagedIncident incident, List<String> raw) throws SQLException {
        room(Short.BYTES).putShort(INCIDENT_COLUMNS);
        number(line);
        text(incident.externalId());
        text(incident.title());
        text(incident.summary());
        text(incident.eventType());
        day(incident.occurrence().startsOn());
        day(incident.occurrence().endsOn());
        text(incident.occurrence().datePrecision());
        StagedIncident.Spot spot = incident.spot();
        real(spot.coordinates() == null ? null : (Double) spot.coordinates().latitude());
        real(spot.coordinates() == null ? null : (Double) spot.coordinates().longitude());
        real(spot.radiusKm());
        text(spot.country());
        text(spot.placePrecision());
        time(incident.occurrence().localTime());
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

    void write(long line, List<String> raw) throws SQLException {
        room(Short.BYTES).putShort(RAW_COLUMNS);
        number(line);
        array(raw);
        end();
    }

    private void end() throws SQLException {
        if (rows.position() >= SENT_AT_ONCE) {
            send();
        }
    }

    /** Ends the copy, without which nothing is kept. */
    void finish() throws SQLException {
        room(Short.BYTES).putShort((short) NONE);
        send();
        copy.endCopy();
    }

    private void send() throws SQLException {
        copy.writeToCopy(rows.array(), 0, rows.position());
        rows.clear();
    }

    private ByteBuffer room(int bytes) {
        if (rows.remaining() < bytes) {
            rows = ByteBuffer.allocate(2 * (rows.position() + bytes)).put(rows.flip());
        }
        return rows;
    }

    private void number(long value) {
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value);
    }

    private void day(LocalDate day) {
        room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(Math.toIntExact(day.toEpochDay() - EPOCH));
    }

    private void time(@Nullable LocalTime time) {
        if (time == null) {
            none();
        } else {
            number(time.getLong(ChronoField.MICRO_OF_DAY));
        }
    }

    private void real(@Nullable Double value) {
        if (value == null) {
            none();
        } else {
            room(Integer.BYTES + Double.BYTES).putInt(Double.BYTES).putDouble(value);
        }
    }

    private void text(@Nullable Object value) {
        if (value == null) {
            none();
        } else {
            byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
            room(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes);
        }
    }

    private void none() {
        room(Integer.BYTES).putInt(NONE);
    }

    /** Its length, its dimensions, whether any of it is null, of what it is, how many there are, from which number, and they. */
    private void array(Collection<?> values) {
        int length = room(6 * Integer.BYTES).position();
        rows.putInt(0).putInt(values.isEmpty() ? 0 : 1).putInt(0).putInt(Oid.TEXT);
        if (!values.isEmpty()) {
            rows.putInt(values.size()).putInt(1);
            values.forEach(this::text);
        }
        rows.putInt(length, rows.position() - length - Integer.BYTES);
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
