package org.strikelog.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.IncidentSummary;

/**
 * Incidents as comma-separated values (RFC 4180), a header and one row an incident. An empty cell is unknown.
 *
 * <p>Cells that a spreadsheet would run as a formula begin with an apostrophe.
 */
public final class IncidentTable implements AutoCloseable {

    /** The media type of CSV, in the encoding we write. */
    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    /**
     * A column.
     *
     * @param name in the header row
     * @param meaning for people
     */
    public record Column(String name, String meaning) {}

    private static final String FORMULA = "=+-@\t\r";

    private final CsvWriter rows;
    private final Addresses addresses;

    /** Begins a table with its header. */
    public IncidentTable(Writer writer, Addresses addresses) {
        this.addresses = addresses;
        rows = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        rows.writeRecord(Arrays.stream(Cell.values()).map(Enum::toString).toList());
    }

    /** Adds an incident. */
    public void add(IncidentSummary incident) {
        IncidentRowResource row = IncidentRowResource.of(incident, addresses);
        rows.writeRecord(Arrays.stream(Cell.values()).map(c -> c.text(row)).toList());
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return what each column means} */
    public static List<Column> columns() {
        return Arrays.stream(Cell.values())
                .map(c -> new Column(c.toString(), c.meaning))
                .toList();
    }

    private enum Cell {
        ID("number, for ever", IncidentRowResource::id),
        URL("page to cite", IncidentRowResource::url),
        TITLE("in the editors' words", row -> literal(row.title())),
        EVENT_TYPE("what happened", IncidentRowResource::eventType),
        WEAPONS("separated by |", row -> joined(row.weapons())),
        OUTCOME("what became of the attack", IncidentRowResource::outcome),
        STATUS("newest verdict", IncidentRowResource::status),
        STARTS_ON("first day it can have happened", row -> row.occurrence().startsOn()),
        ENDS_ON("last day, inclusive", row -> row.occurrence().endsOn()),
        LOCAL_TIME(
                "hour and minute there, with the offset from UTC where it is known",
                row -> localTime(row.occurrence())),
        DATE_PRECISION("how well the day is known", row -> row.occurrence().datePrecision()),
        LOCATION("key of the place", row -> row.place().key()),
        LOCATION_NAME("its name", row -> literal(row.place().name())),
        COUNTRY("ISO 3166-1 alpha-2", row -> row.place().country()),
        LATITUDE("degrees, WGS 84", row -> row.place().latitude()),
        LONGITUDE("degrees, WGS 84", row -> row.place().longitude()),
        RADIUS_KM("how far from there it may have been", row -> row.place().radiusKm()),
        PLACE_PRECISION("how well the place is known", row -> row.place().placePrecision()),
        TARGET("what was attacked", row -> literal(row.target())),
        CLAIMED_BY("keys of groups, separated by |", row -> groups(row, AttributionRole.CLAIMED)),
        ATTRIBUTED_TO("keys of groups, separated by |", row -> groups(row, AttributionRole.ATTRIBUTED)),
        SUSPECTED("keys of groups, separated by |", row -> groups(row, AttributionRole.SUSPECTED)),
        DENIED_BY("keys of groups, separated by |", row -> groups(row, AttributionRole.DENIED)),
        KILLED_LOW(
                "at least; empty is unknown",
                row -> row.killed() == null ? null : row.killed().low()),
        KILLED_HIGH(
                "at most; empty is open",
                row -> row.killed() == null ? null : row.killed().high()),
        INJURED_LOW(
                "at least; empty is unknown",
                row -> row.injured() == null ? null : row.injured().low()),
        INJURED_HIGH(
                "at most; empty is open",
                row -> row.injured() == null ? null : row.injured().high()),
        TBI_LOW(
                "with a traumatic brain injury, not added to those injured",
                row -> row.tbi() == null ? null : row.tbi().low()),
        TBI_HIGH(
                "at most; empty is open",
                row -> row.tbi() == null ? null : row.tbi().high()),
        REPORTS("how many support it", IncidentRowResource::reports),
        DATASET("where it comes from", row -> row.dataset()),
        CERTAIN("whether it matches beyond doubt", IncidentRowResource::certain);

        private final String meaning;
        private final Function<IncidentRowResource, @Nullable Object> value;

        Cell(String meaning, Function<IncidentRowResource, @Nullable Object> value) {
            this.meaning = meaning;
            this.value = value;
        }

        String text(IncidentRowResource row) {
            Object object = value.apply(row);
            return object == null ? "" : object.toString();
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static @Nullable String literal(@Nullable String text) {
        return text != null && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static @Nullable String localTime(OccurrenceResource occurrence) {
        String offset = occurrence.utcOffset() == null ? "" : occurrence.utcOffset();
        return occurrence.localTime() == null ? null : occurrence.localTime() + offset;
    }

    private static String groups(IncidentRowResource row, AttributionRole role) {
        return row.groups().stream()
                .filter(g -> g.role() == role)
                .map(IncidentRowResource.GroupRole::key)
                .distinct()
                .collect(Collectors.joining("|"));
    }

    static String joined(Iterable<?> terms) {
        StringBuilder joined = new StringBuilder();
        terms.forEach(term -> joined.append(joined.isEmpty() ? "" : "|").append(term));
        return joined.toString();
    }
}
