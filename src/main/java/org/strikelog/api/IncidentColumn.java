package org.strikelog.api;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strikelog.incident.AttributionRole;

/** A column of a table of incidents; an empty cell is unknown. */
public enum IncidentColumn {
    ID("number, for ever", IncidentRowResource::id),
    URL("page to cite", IncidentRowResource::url),
    TITLE("in the editors' words", IncidentRowResource::title),
    EVENT_TYPE("what happened", IncidentRowResource::eventType),
    WEAPONS("separated by |", row -> IncidentTable.joined(row.weapons())),
    OUTCOME("what became of the attack", IncidentRowResource::outcome),
    STATUS("newest verdict", IncidentRowResource::status),
    STARTS_ON("first day it can have happened", row -> row.occurrence().startsOn()),
    ENDS_ON("last day, inclusive", row -> row.occurrence().endsOn()),
    LOCAL_TIME("hour and minute there, with the offset from UTC where it is known", row -> localTime(row.occurrence())),
    DATE_PRECISION("how well the day is known", row -> row.occurrence().datePrecision()),
    LOCATION("key of the place", row -> row.place().key()),
    LOCATION_NAME("its name", row -> row.place().name()),
    COUNTRY("ISO 3166-1 alpha-2", row -> row.place().country()),
    LATITUDE("degrees, WGS 84", row -> row.place().latitude()),
    LONGITUDE("degrees, WGS 84", row -> row.place().longitude()),
    RADIUS_KM("how far from there it may have been", row -> row.place().radiusKm()),
    PLACE_PRECISION("how well the place is known", row -> row.place().placePrecision()),
    TARGET("what was attacked", IncidentRowResource::target),
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
    DATASET("where it comes from", IncidentRowResource::dataset),
    CERTAIN("whether it matches beyond doubt", IncidentRowResource::certain),
    UPDATED(
            "second, in UTC, in which it was published or last changed",
            row -> row.updated().toString());

    private final String meaning;
    private final Function<IncidentRowResource, @Nullable Object> value;

    IncidentColumn(String meaning, Function<IncidentRowResource, @Nullable Object> value) {
        this.meaning = meaning;
        this.value = value;
    }

    /** {@return what it means, for people} */
    public String meaning() {
        return meaning;
    }

    /** {@return a text, a number, a day, a term or a truth; null where it is not known} */
    @Nullable
    Object of(IncidentRowResource row) {
        return value.apply(row);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
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
}
