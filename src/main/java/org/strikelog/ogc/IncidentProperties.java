package org.strikelog.ogc;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.CountRange;
import org.strikelog.incident.DatePrecision;
import org.strikelog.incident.EventType;
import org.strikelog.incident.IncidentSummary;
import org.strikelog.incident.Outcome;
import org.strikelog.incident.PlacePrecision;
import org.strikelog.incident.Verdict;
import org.strikelog.incident.Weapon;

/**
 * What a desktop map is told of an incident: flat, and under the names by which the filter knows it, so that a client can
 * hand its own choice of a property on as a parameter.
 */
final class IncidentProperties {

    static final List<Property<IncidentSummary>> ALL = List.of(
            Property.page("incidents", IncidentSummary::id),
            of("title", "Title", "What happened, in the editors' words.", Shape.TEXT, IncidentSummary::title),
            of(
                    "type",
                    "Type",
                    "What happened.",
                    Shape.oneOf(EventType.values()),
                    i -> i.eventType().toString()),
            of(
                    "startsOn",
                    "From",
                    "First day on which it can have happened, or on which it began.",
                    Shape.DAY,
                    i -> i.occurrence().startsOn().toString()),
            of(
                    "endsOn",
                    "To",
                    "Last such day, inclusive.",
                    Shape.DAY,
                    i -> i.occurrence().endsOn().toString()),
            of(
                    "datePrecision",
                    "Day known to",
                    "What the days mean; for a span it lasted from the first to the last, else it happened on one of them.",
                    Shape.oneOf(DatePrecision.values()),
                    i -> i.occurrence().datePrecision().toString()),
            of(
                    "location",
                    "Place",
                    "Key of the place.",
                    Shape.TEXT.orUnknown(),
                    i -> i.place().key()),
            of(
                    "locationName",
                    "Name of the place",
                    "Its name.",
                    Shape.TEXT.orUnknown(),
                    i -> i.place().name()),
            of(
                    "country",
                    "Country",
                    "ISO 3166-1 alpha-2.",
                    Shape.TEXT.orUnknown(),
                    i -> i.place().country()),
            of(
                    "placePrecision",
                    "Place known to",
                    "How closely the place is known.",
                    Shape.oneOf(PlacePrecision.values()),
                    i -> i.place().placePrecision().toString()),
            of(
                    "radiusKm",
                    "Radius",
                    "How far from its point it may have been, in kilometres.",
                    Shape.NUMBER.orUnknown(),
                    i -> i.place().radiusKm()),
            of(
                    "weapon",
                    "Weapons",
                    "Weapons used.",
                    Shape.oneOf(Weapon.values()).list(),
                    i -> i.weapons().stream().map(Weapon::toString).toList()),
            of(
                    "outcome",
                    "Outcome",
                    "What became of the attack.",
                    Shape.oneOf(Outcome.values()),
                    i -> i.outcome().toString()),
            of(
                    "status",
                    "Status",
                    "The newest verdict on whether it happened as told; none before the first.",
                    Shape.oneOf(Verdict.values()).orUnknown(),
                    i -> i.status() == null ? null : i.status().toString()),
            of(
                    "group",
                    "Groups",
                    "Keys of the groups tied to it as attackers.",
                    Shape.TEXT.list(),
                    i -> i.groups().stream()
                            .map(IncidentSummary.Role::key)
                            .distinct()
                            .toList()),
            of(
                    "groupRoles",
                    "How tied",
                    "Each of these groups by name, with how it is tied.",
                    Shape.TEXT.list(),
                    i -> i.groups().stream()
                            .map(g -> g.name() + ": " + g.role())
                            .toList()),
            of("target", "Target", "What was attacked.", Shape.TEXT.orUnknown(), IncidentSummary::target),
            people("killedLow", "Killed, at least", IncidentSummary::killed, CountRange::low),
            people("killedHigh", "Killed, at most", IncidentSummary::killed, CountRange::high),
            people("injuredLow", "Injured, at least", IncidentSummary::injured, CountRange::low),
            people("injuredHigh", "Injured, at most", IncidentSummary::injured, CountRange::high),
            people("tbiLow", "Brain injuries, at least", IncidentSummary::tbi, CountRange::low),
            people("tbiHigh", "Brain injuries, at most", IncidentSummary::tbi, CountRange::high),
            of("reports", "Reports", "How many reports support it.", Shape.COUNT, IncidentSummary::reports),
            of("dataset", "Data set", "Key of the data set it comes from.", Shape.TEXT, IncidentSummary::dataset),
            of(
                    "certain",
                    "Certain",
                    "Whether it matches what was asked for beyond doubt of day and place.",
                    Shape.FLAG,
                    IncidentSummary::certain));

    private IncidentProperties() {}

    private static Property<IncidentSummary> people(
            String name,
            String title,
            Function<IncidentSummary, @Nullable CountRange> figure,
            Function<CountRange, @Nullable Integer> end) {
        return of(
                name,
                title,
                "Over all parties; null is unknown or open, which is not zero. Brain injuries do not add to the injured.",
                Shape.COUNT.orUnknown(),
                i -> {
                    CountRange range = figure.apply(i);
                    return range == null ? null : end.apply(range);
                });
    }

    private static Property<IncidentSummary> of(
            String name, String title, String meaning, Shape shape, Function<IncidentSummary, @Nullable Object> value) {
        return Property.of(name, title, meaning, shape, value);
    }
}
