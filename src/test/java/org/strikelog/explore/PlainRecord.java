package org.strikelog.explore;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.strikelog.casualty.CountRange;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.Party;
import org.strikelog.casualty.RollUp;
import org.strikelog.casualty.Toll;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.Conflict;
import org.strikelog.incident.IncidentDocument;
import org.strikelog.incident.IncidentDocument.Assessed;
import org.strikelog.incident.IncidentDocument.Attributed;
import org.strikelog.incident.IncidentDocument.Stated;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.Ledger;
import org.strikelog.incident.Match;
import org.strikelog.incident.State;
import org.strikelog.location.BoundingBox;

/**
 * The published record, read incident by incident and asked one by one in plain Java: slow, simple, and written from
 * the rules rather than from the queries, so that it can say whether the queries are right. Only which incidents hold
 * certain words, and on what their sources disagree on a day, is left to the database.
 */
class PlainRecord {

    private static final double KM_PER_DEGREE = 6371.0088 * Math.PI / 180;

    private final JdbcClient jdbc;
    private final List<IncidentDocument> incidents;
    private final Map<String, String> wholes = new HashMap<>();
    private final Map<Long, Instant> updated = new HashMap<>();
    private final List<Membership> memberships;

    PlainRecord(Ledger ledger, JdbcClient jdbc) {
        this.jdbc = jdbc;
        Set<String> shown = Set.copyOf(jdbc.sql("select key from dataset where redistributable")
                .query(String.class)
                .list());
        incidents = jdbc.sql("select id from incident order by id").query(Long.class).list().stream()
                .map(id -> ledger.find(id).orElseThrow())
                .filter(i -> i.state() == State.PUBLISHED
                        && shown.contains(i.dataset().key()))
                .toList();
        jdbc.sql("select l.key as part, p.key as whole from location l join location p on p.id = l.parent_id")
                .query(row -> {
                    wholes.put(row.getString("part"), row.getString("whole"));
                });
        jdbc.sql("select incident_id, changed_at from incident_change").query(row -> {
            updated.put(
                    row.getLong("incident_id"),
                    row.getObject("changed_at", OffsetDateTime.class).toInstant());
        });
        memberships = jdbc.sql("""
                        select u.key as umbrella, g.key as member, m.valid_from, m.valid_to from membership m
                        join armed_group u on u.id = m.umbrella_id join armed_group g on g.id = m.group_id
                        """)
                .query((row, number) -> new Membership(
                        row.getString("umbrella"),
                        row.getString("member"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    List<IncidentDocument> incidents() {
        return incidents;
    }

    /** {@return when one was last changed} */
    Instant updated(IncidentDocument i) {
        return Objects.requireNonNull(updated.get(i.id()));
    }

    /** {@return those that match as the filter asks} */
    List<IncidentDocument> matching(IncidentFilter filter) {
        return filter.match() == Match.CERTAIN ? certainly(filter) : possibly(filter);
    }

    List<IncidentDocument> possibly(IncidentFilter filter) {
        return matching(filter, false);
    }

    List<IncidentDocument> certainly(IncidentFilter filter) {
        return matching(filter, true);
    }

    private List<IncidentDocument> matching(IncidentFilter filter, boolean certain) {
        Set<Long> holding = filter.q() == null
                ? Set.of()
                : Set.copyOf(jdbc.sql("select found_by_words(:q)")
                        .param("q", filter.q())
                        .query(Long.class)
                        .list());
        Set<Long> disputed = filter.conflicts().isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("""
                                select incident_id from conflicts_of(array(select id from incident),
                                                                     coalesce(:day::date, 'infinity'))
                                where kind in (:kinds)
                                """)
                        .param("day", filter.asOf())
                        .param(
                                "kinds",
                                filter.conflicts().stream()
                                        .map(Conflict::toString)
                                        .toList())
                        .query(Long.class)
                        .list());
        return incidents.stream()
                .filter(i -> filter.q() == null || holding.contains(i.id()))
                .filter(i -> filter.conflicts().isEmpty() || disputed.contains(i.id()))
                .filter(i -> matches(i, filter, certain))
                .toList();
    }

    List<Toll> tolls(List<IncidentDocument> matching, IncidentFilter filter) {
        List<Toll> tolls = new ArrayList<>();
        for (Party party : Party.values()) {
            for (Effect effect : Effect.values()) {
                List<RollUp> stated = matching.stream()
                        .map(i -> statements(i, party, effect, filter.asOf()))
                        .filter(s -> !s.isEmpty())
                        .map(s -> rollUp(s, filter.asOf()))
                        .filter(PlainRecord::stands)
                        .toList();
                if (!stated.isEmpty()) {
                    List<CountRange> numbers = stated.stream()
                            .map(RollUp::range)
                            .filter(r -> !r.unknown())
                            .toList();
                    List<Integer> points = stated.stream()
                            .flatMapToInt(r -> r.point(filter.figures()).stream())
                            .boxed()
                            .toList();
                    tolls.add(new Toll(
                            party,
                            effect,
                            numbers.isEmpty() ? null : sum(numbers, CountRange::low),
                            points.isEmpty()
                                    ? null
                                    : points.stream().mapToLong(p -> p).sum(),
                            open(numbers) ? null : sum(numbers, CountRange::high),
                            numbers.size(),
                            matching.size() - points.size()));
                }
            }
        }
        return tolls;
    }

    /** {@return people harmed in some incidents, over all parties; none where nothing was stated} */
    MapView.@Nullable Harm harm(List<IncidentDocument> matching, Effect effect, IncidentFilter filter) {
        List<People> stated = matching.stream()
                .map(i -> people(i, effect, filter))
                .filter(Objects::nonNull)
                .toList();
        if (stated.isEmpty()) {
            return null;
        }
        List<CountRange> numbers =
                stated.stream().map(People::range).filter(r -> !r.unknown()).toList();
        List<Integer> points =
                stated.stream().map(People::point).filter(Objects::nonNull).toList();
        return new MapView.Harm(
                numbers.isEmpty() ? null : (Long) sum(numbers, CountRange::low),
                points.isEmpty() ? null : points.stream().mapToLong(p -> p).sum(),
                open(numbers) ? null : sum(numbers, CountRange::high),
                matching.size() - points.size());
    }

    /**
     * {@return people harmed in one incident, over its parties; none where nothing was stated}
     *
     * <p>A statement on everybody together goes before the sum over the others, as far as it gives a number.
     */
    @Nullable
    People people(IncidentDocument i, Effect effect, IncidentFilter filter) {
        List<RollUp> together = new ArrayList<>();
        List<RollUp> apart = new ArrayList<>();
        for (Party party : Party.values()) {
            List<Stated> statements = statements(i, party, effect, filter.asOf());
            if (stands(rollUp(statements, filter.asOf()))) {
                (party == Party.ALL ? together : apart).add(rollUp(statements, filter.asOf()));
            }
        }
        if (together.isEmpty() && apart.isEmpty()) {
            return null;
        }
        List<RollUp> counted = together.stream().anyMatch(r -> !r.range().unknown()) ? together : apart;
        List<RollUp> pointed =
                together.stream().anyMatch(r -> r.point(filter.figures()).isPresent()) ? together : apart;
        List<CountRange> numbers =
                counted.stream().map(RollUp::range).filter(r -> !r.unknown()).toList();
        List<CountRange> ends = (together.isEmpty() ? apart : together)
                .stream().map(RollUp::range).toList();
        int[] points = pointed.stream()
                .flatMapToInt(r -> r.point(filter.figures()).stream())
                .toArray();
        return new People(
                new CountRange(
                        numbers.isEmpty() ? null : (int) sum(numbers, CountRange::low),
                        ends.stream().anyMatch(r -> r.high() == null) ? null : (int) sum(ends, CountRange::high)),
                points.length == 0 ? null : Arrays.stream(points).sum());
    }

    /** People harmed in one incident. */
    record People(CountRange range, @Nullable Integer point) {}

    private boolean matches(IncidentDocument i, IncidentFilter filter, boolean certain) {
        LocalDate first = i.occurrence().startsOn();
        LocalDate last = i.occurrence().endsOn();
        LocalDate asOf = filter.asOf();
        return (asOf == null || !known(i).isAfter(asOf))
                && (filter.updatedSince() == null || !updated(i).isBefore(filter.updatedSince()))
                && (filter.from() == null || !(certain ? first : last).isBefore(filter.from()))
                && (filter.to() == null || !(certain ? last : first).isAfter(filter.to()))
                && (filter.bbox() == null || in(filter.bbox(), i.place(), certain ? Match.CERTAIN : filter.match()))
                && (filter.cells().isEmpty() || pointIn(filter, i.place()))
                && oneOf(filter.countries(), i.place().country())
                && (filter.locations().isEmpty() || placesOf(i).stream().anyMatch(filter.locations()::contains))
                && tied(i, filter, certain)
                && oneOf(filter.types(), i.eventType())
                && oneOf(filter.outcomes(), i.outcome())
                && oneOf(filter.datasets(), i.dataset().key())
                && oneOf(
                        filter.statuses(),
                        assessed(i, asOf) == null ? null : assessed(i, asOf).verdict())
                && (filter.weapons().isEmpty() || i.weapons().stream().anyMatch(filter.weapons()::contains))
                && (filter.parties().isEmpty()
                        || i.figures().stream()
                                .filter(f -> by(f.statedOn(), asOf))
                                .anyMatch(f -> filter.parties().contains(f.party())))
                && (filter.reports().isEmpty() || reports(i, asOf).anyMatch(filter.reports()::contains))
                && atLeast(people(i, Effect.KILLED, filter), filter.killedMin(), certain)
                && atLeast(people(i, Effect.INJURED, filter), filter.injuredMin(), certain);
    }

    /** {@return the first day on which anything was published or stated of it; its own first day where there is none} */
    static LocalDate known(IncidentDocument i) {
        return Stream.of(
                        i.citations().stream().map(c -> c.report().publishedOn()),
                        i.attributions().stream().map(PlainRecord::made),
                        i.figures().stream().map(Stated::statedOn))
                .flatMap(days -> days)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(i.occurrence().startsOn());
    }

    /** {@return since when a statement on a group is known: without a day of its own, since its report came out} */
    private static @Nullable LocalDate made(Attributed statement) {
        if (statement.statedOn() != null) {
            return statement.statedOn();
        }
        return statement.report() == null ? null : statement.report().publishedOn();
    }

    /** {@return the newest verdict of then} */
    static @Nullable Assessed assessed(IncidentDocument i, @Nullable LocalDate asOf) {
        return i.assessments().stream()
                .filter(a -> by(a.decidedOn(), asOf))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** {@return the statements on groups that had been made and not withdrawn} */
    static List<Attributed> standing(IncidentDocument i, @Nullable LocalDate asOf) {
        return i.attributions().stream()
                .filter(a -> by(made(a), asOf))
                .filter(a -> a.withdrawnOn() == null
                        || asOf != null && a.withdrawnOn().isAfter(asOf))
                .toList();
    }

    /** {@return the parties for whom people were said to be harmed, nobody aside} */
    static List<Party> harmed(IncidentDocument i, @Nullable LocalDate asOf) {
        return Arrays.stream(Party.values())
                .filter(party -> Arrays.stream(Effect.values())
                        .map(effect -> statements(i, party, effect, asOf))
                        .filter(s -> !s.isEmpty())
                        .map(s -> rollUp(s, asOf))
                        .filter(PlainRecord::stands)
                        .map(r -> r.range().high())
                        .anyMatch(high -> high == null || high != 0))
                .toList();
    }

    /** {@return the key of the place and of all in which it lies} */
    Set<String> placesOf(IncidentDocument i) {
        Set<String> places = new HashSet<>();
        for (String place = i.place().key(); place != null && places.add(place); ) {
            place = wholes.get(place);
        }
        return places;
    }

    /** {@return the groups that a statement on one ties to the incident: itself and its umbrellas of those days} */
    Set<String> groupsOf(IncidentDocument i, Attributed statement, boolean certain) {
        Set<String> groups = new HashSet<>();
        climb(statement.group().key(), LocalDate.MIN, LocalDate.MAX, i, certain, groups);
        return groups;
    }

    private void climb(
            String group, LocalDate from, LocalDate to, IncidentDocument i, boolean certain, Set<String> groups) {
        LocalDate first = i.occurrence().startsOn();
        LocalDate last = i.occurrence().endsOn();
        boolean held = certain
                ? !from.isAfter(first) && !to.isBefore(last)
                : !from.isAfter(to) && !from.isAfter(last) && !to.isBefore(first);
        if (held) {
            groups.add(group);
            for (Membership m : memberships) {
                if (m.member.equals(group)) {
                    climb(
                            m.umbrella,
                            m.from == null || m.from.isBefore(from) ? from : m.from,
                            m.to == null || m.to.isAfter(to) ? to : m.to,
                            i,
                            certain,
                            groups);
                }
            }
        }
    }

    private boolean tied(IncidentDocument i, IncidentFilter filter, boolean certain) {
        if (filter.groups().isEmpty() && filter.roles().isEmpty()) {
            return true;
        }
        return standing(i, filter.asOf()).stream()
                .filter(a -> filter.roles().isEmpty() || filter.roles().contains(a.role()))
                .anyMatch(a -> filter.groups().isEmpty()
                        || groupsOf(i, a, certain).stream().anyMatch(filter.groups()::contains));
    }

    static boolean hasPoint(IncidentDocument.Place place) {
        return place.coordinates() != null && !place.placePrecision().vague();
    }

    static boolean pointIn(IncidentFilter filter, IncidentDocument.Place place) {
        return hasPoint(place)
                && filter.cells().stream()
                        .anyMatch(tile -> tile.contains(
                                place.coordinates().latitude(),
                                place.coordinates().longitude()));
    }

    /** Walks over the box degree by degree rather than reckoning with the antimeridian. */
    private static boolean in(BoundingBox box, IncidentDocument.Place place, Match match) {
        if (place.coordinates() == null) {
            return match == Match.GEOMETRY;
        }
        boolean certain = match == Match.CERTAIN;
        double tall = match == Match.GEOMETRY ? 0 : Objects.requireNonNull(place.radiusKm()) / KM_PER_DEGREE;
        double wide = Math.min(
                180, tall / Math.max(Math.cos(Math.toRadians(place.coordinates().latitude())), 0.001));
        double latitude = place.coordinates().latitude();
        double east = box.east() + (box.crossesAntimeridian() ? 360 : 0);
        boolean north = certain
                ? Math.max(-90, latitude - tall) >= box.south() && Math.min(90, latitude + tall) <= box.north()
                : latitude + tall >= box.south() && latitude - tall <= box.north();
        for (int turn = -720; turn <= 720; turn += 360) {
            double longitude = place.coordinates().longitude() + turn;
            boolean inside = certain
                    ? east - box.west() >= 360 || longitude - wide >= box.west() && longitude + wide <= east
                    : longitude + wide >= box.west() && longitude - wide <= east;
            if (north && inside) {
                return true;
            }
        }
        return false;
    }

    private static boolean atLeast(@Nullable People people, @Nullable Integer least, boolean certain) {
        if (least == null) {
            return true;
        } else if (people == null) {
            return false;
        }
        Integer end = certain ? people.range.low() : people.range.high();
        return end == null ? !certain : end >= least;
    }

    private static List<Stated> statements(IncidentDocument i, Party party, Effect effect, @Nullable LocalDate asOf) {
        return i.figures().stream()
                .filter(f -> f.party() == party && f.effect() == effect && by(f.statedOn(), asOf))
                .toList();
    }

    private static RollUp rollUp(List<Stated> statements, @Nullable LocalDate asOf) {
        return RollUp.asOf(
                asOf == null ? LocalDate.MAX : asOf,
                statements.stream().map(Stated::statement).toList());
    }

    /** {@return whether a statement is left: two can replace each other, one expressly and one as the later word} */
    private static boolean stands(RollUp rollUp) {
        return !rollUp.standing().isEmpty();
    }

    private static Stream<String> reports(IncidentDocument i, @Nullable LocalDate asOf) {
        return Stream.of(
                        i.citations().stream().map(IncidentDocument.Cited::report),
                        i.attributions().stream().filter(a -> by(made(a), asOf)).map(Attributed::report),
                        i.figures().stream().filter(f -> by(f.statedOn(), asOf)).map(Stated::report))
                .flatMap(reports -> reports)
                .filter(r -> r != null && by(r.publishedOn(), asOf))
                .map(IncidentDocument.Source::key);
    }

    static boolean isAttacker(AttributionRole role) {
        return role == AttributionRole.CLAIMED
                || role == AttributionRole.ATTRIBUTED
                || role == AttributionRole.SUSPECTED;
    }

    private static boolean by(@Nullable LocalDate day, @Nullable LocalDate asOf) {
        return day == null || asOf == null || !day.isAfter(asOf);
    }

    private static <T> boolean oneOf(Set<T> wanted, @Nullable T value) {
        return wanted.isEmpty() || value != null && wanted.contains(value);
    }

    private static boolean open(List<CountRange> numbers) {
        return numbers.isEmpty() || numbers.stream().anyMatch(r -> r.high() == null);
    }

    /** {@return the sum of one end, nothing said counting as nobody} */
    private static long sum(List<CountRange> ranges, Function<CountRange, Integer> end) {
        return ranges.stream()
                .map(end)
                .filter(Objects::nonNull)
                .mapToLong(n -> n)
                .sum();
    }

    private record Membership(
            String umbrella,
            String member,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}
}
