package org.strikelog.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.strikelog.casualty.CountRange;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.FigureRule;
import org.strikelog.casualty.Party;
import org.strikelog.casualty.Toll;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.IncidentDocument;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.Ledger;
import org.strikelog.incident.State;
import org.strikelog.location.BoundingBox;

/**
 * The published record, read incident by incident and asked one by one in plain Java: slow, simple, and written from
 * the rules rather than from the queries, so that it can say whether the queries are right.
 */
class PlainRecord {

    private static final double KM_PER_DEGREE = 111.195;

    private final List<IncidentDocument> incidents;
    private final Map<String, Set<String>> placesInside = new HashMap<>();
    private final Map<String, Set<String>> groupsUnder = new HashMap<>();

    PlainRecord(Ledger ledger, JdbcClient jdbc) {
        incidents = jdbc.sql("select id from incident order by id").query(Long.class).list().stream()
                .map(id -> ledger.find(id).orElseThrow())
                .filter(i -> i.state() == State.PUBLISHED)
                .toList();
        close(placesInside, pairs(jdbc, """
                select p.key as whole, l.key as part from location l join location p on p.id = l.parent_id"""));
        close(groupsUnder, pairs(jdbc, """
                select u.key as whole, g.key as part from membership m
                join armed_group u on u.id = m.umbrella_id join armed_group g on g.id = m.group_id"""));
    }

    List<IncidentDocument> incidents() {
        return incidents;
    }

    List<IncidentDocument> possibly(IncidentFilter filter) {
        return incidents.stream().filter(i -> matches(i, filter, false)).toList();
    }

    List<IncidentDocument> certainly(IncidentFilter filter) {
        return incidents.stream().filter(i -> matches(i, filter, true)).toList();
    }

    List<Toll> tolls(List<IncidentDocument> matching) {
        List<Toll> tolls = new ArrayList<>();
        for (Party party : Party.values()) {
            for (Effect effect : Effect.values()) {
                List<IncidentDocument.Toll> stated = matching.stream()
                        .flatMap(i -> i.tolls().stream())
                        .filter(t -> t.party() == party && t.effect() == effect)
                        .toList();
                List<CountRange> ranges = stated.stream()
                        .map(t -> t.rollUp().range())
                        .filter(r -> !r.unknown())
                        .toList();
                if (!stated.isEmpty()) {
                    tolls.add(new Toll(
                            party,
                            effect,
                            ranges.isEmpty()
                                    ? null
                                    : ranges.stream()
                                            .mapToLong(r -> orZero(r.low()))
                                            .sum(),
                            ranges.isEmpty()
                                    ? null
                                    : stated.stream()
                                            .flatMap(t -> t.rollUp().point(FigureRule.LATEST).stream()
                                                    .boxed())
                                            .mapToLong(Integer::longValue)
                                            .sum(),
                            ranges.isEmpty() || ranges.stream().anyMatch(r -> r.high() == null)
                                    ? null
                                    : ranges.stream()
                                            .mapToLong(r -> orZero(r.high()))
                                            .sum(),
                            ranges.size(),
                            matching.size() - ranges.size()));
                }
            }
        }
        return tolls;
    }

    private boolean matches(IncidentDocument i, IncidentFilter filter, boolean certain) {
        LocalDate first = i.occurrence().startsOn();
        LocalDate last = i.occurrence().endsOn();
        return (filter.from() == null || !(certain ? first : last).isBefore(filter.from()))
                && (filter.to() == null || !(certain ? last : first).isAfter(filter.to()))
                && (filter.bbox() == null || in(filter.bbox(), i.place(), certain))
                && oneOf(filter.countries(), i.place().country())
                && (filter.locations().isEmpty()
                        || filter.locations().stream()
                                .anyMatch(l -> within(placesInside, l, i.place().key())))
                && tied(i, filter)
                && oneOf(filter.types(), i.eventType())
                && oneOf(filter.outcomes(), i.outcome())
                && oneOf(filter.datasets(), i.dataset().key())
                && oneOf(
                        filter.statuses(),
                        i.status().map(IncidentDocument.Assessed::verdict).orElse(null))
                && (filter.weapons().isEmpty() || i.weapons().stream().anyMatch(filter.weapons()::contains))
                && (filter.parties().isEmpty()
                        || i.figures().stream().anyMatch(f -> filter.parties().contains(f.party())))
                && (filter.reports().isEmpty() || reports(i).stream().anyMatch(filter.reports()::contains))
                && atLeast(i, Effect.KILLED, filter.killedMin(), certain)
                && atLeast(i, Effect.INJURED, filter.injuredMin(), certain);
    }

    private boolean tied(IncidentDocument i, IncidentFilter filter) {
        if (filter.groups().isEmpty() && filter.roles().isEmpty()) {
            return true;
        }
        return i.attributions().stream()
                .filter(a -> a.withdrawnOn() == null)
                .filter(a -> filter.roles().isEmpty() || filter.roles().contains(a.role()))
                .anyMatch(a -> filter.groups().isEmpty()
                        || filter.groups().stream()
                                .anyMatch(g -> within(groupsUnder, g, a.group().key())));
    }

    /** Walks over the box degree by degree rather than reckoning with the antimeridian. */
    private static boolean in(BoundingBox box, IncidentDocument.Place place, boolean certain) {
        if (place.coordinates() == null) {
            return false;
        }
        double tall = Objects.requireNonNull(place.radiusKm()) / KM_PER_DEGREE;
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

    private static boolean atLeast(IncidentDocument i, Effect effect, Integer people, boolean certain) {
        if (people == null) {
            return true;
        }
        List<CountRange> all = ranges(i, effect, true);
        List<CountRange> parties = ranges(i, effect, false);
        List<CountRange> ranges = all.isEmpty() ? parties : all;
        if (ranges.isEmpty()) {
            return false;
        } else if (certain) {
            return ranges.stream().anyMatch(r -> !r.unknown())
                    && ranges.stream().mapToLong(r -> orZero(r.low())).sum() >= people;
        } else {
            return ranges.stream().anyMatch(r -> r.high() == null)
                    || ranges.stream().mapToLong(r -> orZero(r.high())).sum() >= people;
        }
    }

    private static List<CountRange> ranges(IncidentDocument i, Effect effect, boolean together) {
        return i.tolls().stream()
                .filter(t -> t.effect() == effect && (t.party() == Party.ALL) == together)
                .map(t -> t.rollUp().range())
                .toList();
    }

    private static Set<String> reports(IncidentDocument i) {
        Set<String> reports = i.citations().stream().map(c -> c.report().key()).collect(Collectors.toSet());
        i.attributions().stream()
                .filter(a -> a.report() != null)
                .forEach(a -> reports.add(a.report().key()));
        i.figures().stream()
                .filter(f -> f.report() != null)
                .forEach(f -> reports.add(f.report().key()));
        return reports;
    }

    static boolean isAttacker(AttributionRole role) {
        return role == AttributionRole.CLAIMED
                || role == AttributionRole.ATTRIBUTED
                || role == AttributionRole.SUSPECTED;
    }

    boolean insidePlace(String whole, String part) {
        return within(placesInside, whole, part);
    }

    private static <T> boolean oneOf(Set<T> wanted, T value) {
        return wanted.isEmpty() || value != null && wanted.contains(value);
    }

    private static boolean within(Map<String, Set<String>> inside, String whole, String part) {
        return whole.equals(part) || inside.getOrDefault(whole, Set.of()).contains(part);
    }

    private static long orZero(Integer count) {
        return count == null ? 0 : count;
    }

    private static List<Map.Entry<String, String>> pairs(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql)
                .query((row, number) -> Map.entry(row.getString("whole"), row.getString("part")))
                .list();
    }

    private static void close(Map<String, Set<String>> inside, List<Map.Entry<String, String>> pairs) {
        pairs.forEach(
                p -> inside.computeIfAbsent(p.getKey(), k -> new HashSet<>()).add(p.getValue()));
        for (int depth = 0; depth < 10; depth++) {
            inside.values()
                    .forEach(parts -> List.copyOf(parts).forEach(p -> parts.addAll(inside.getOrDefault(p, Set.of()))));
        }
    }
}
