package org.strikelog.duplicate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.strikelog.incident.Occurrence;
import org.strikelog.location.Coordinates;

/** Finds incidents of the record that may be the same attack as one that is there, or is about to be entered. */
@Repository
public class Duplicates {

    /** Days known no better than this say nothing by themselves: incidents of another type are left out then. */
    private static final int VAGUE_DAYS = 31;

    private static final double KM_PER_DEGREE = 111.195;

    /**
     * Days and place by one index, those without a point by their days alone, and whoever cites the same report. The days
     * stand in each as they are, not by a join: then the index is asked for them even where there is no point.
     */
    private static final String NEAR = """
            with near as (
                select i.id, false as tied
                from unnest(cast(:areas as text[])) area
                join incident i on daterange(i.starts_on, i.ends_on, '[]') && cast(:days as daterange)
                               and reach(i.latitude, i.longitude, i.radius_km) && cast(area as box)
                where :placed and :sharp
                   or (:placed or i.ends_on - i.starts_on <= :vagueDays)
                      and coalesce(i.event_type = cast(:type as text), true)
                union all
                select i.id, false
                from incident i
                where daterange(i.starts_on, i.ends_on, '[]') && cast(:days as daterange)
                  and reach(i.latitude, i.longitude, i.radius_km) is null
                  and :sharp and i.ends_on - i.starts_on <= :vagueDays
                union all
                select c.incident_id, true
                from report r join citation c on c.report_id = r.id
                where r.key = any (cast(:reports as text[])))
            """ + Sketches.OUTLINE + """
                   , near.tied
            from (select id, bool_or(tied) as tied from near group by id) near
            join incident i on i.id = near.id
            left join location l on l.id = i.location_id
            where i.state in ('draft', 'in_review', 'published') and i.id <> :id
              -- Whoever made a data set has told its incidents apart.
              and not (i.dataset_id = any (array(
                           select own.dataset_id
                           from imported_row mine join incident own on own.id = mine.incident_id
                           where mine.incident_id = :id))
                       and exists (select from imported_row other where other.incident_id = i.id))
            """;

    private static final String LIKENESS = """
            with asked as materialized (select spell(:title) as title)
            select i.id, similarity(spell(i.title), asked.title) as likeness
            from asked cross join incident i
            where i.id = any (:ids)
            """;

    private static final String CITED = """
            select r.key,
                   (select count(*) from (select from citation c
                                          where c.report_id = r.id and c.incident_id <> :id
                                          limit :often) citing) as cited
            from report r where r.key = any (cast(:reports as text[]))
            """;

    /**
     * One that is near, without its weapons, groups and reports.
     *
     * @param tied whether a report that few cite ties them
     */
    private record Outline(Sketch sketch, boolean tied) {

        long id() {
            return sketch.number();
        }
    }

    private final Sketches sketches;
    private final Distinctions distinctions;
    private final JdbcClient jdbc;

    Duplicates(Sketches sketches, Distinctions distinctions, JdbcClient jdbc) {
        this.sketches = sketches;
        this.distinctions = distinctions;
        this.jdbc = jdbc;
    }

    /** {@return incidents that are likely the same attack as this one, the likeliest first; none if it is no more} */
    public List<Resemblance> of(long id) {
        return sketches.of(List.of(id)).stream()
                .flatMap(known -> of(known.sketch()).stream())
                .toList();
    }

    /**
     * {@return incidents that are likely the same attack, drafts among them, the likeliest first; without those of which
     * somebody said that they are another, as long as nothing changed that decides}
     */
    public List<Resemblance> of(Sketch sketch) {
        List<Resemblance> likely = candidates(sketch).stream()
                .filter(Resemblance::likely)
                .sorted(Comparator.comparingDouble(Resemblance::bits).reversed().thenComparing(Resemblance::id))
                .toList();
        return distinctions.without(sketch, likely);
    }

    /** On a day of a war hundreds are near. Most are told from it by what stands in them, and the rest by their titles. */
    private List<Resemblance> candidates(Sketch sketch) {
        Map<String, Integer> cited = cited(sketch);
        List<Outline> near = outlines(sketch, cited).stream()
                .filter(other -> Weighing.possible(sketch, other.sketch(), 1, other.tied()))
                .toList();
        Map<Long, Double> likeness = likeness(sketch.title(), near);
        List<Long> possible = near.stream()
                .filter(other ->
                        Weighing.possible(sketch, other.sketch(), likeness.getOrDefault(other.id(), 0.0), other.tied()))
                .map(Outline::id)
                .toList();
        return sketches.of(possible).stream()
                .map(known -> new Resemblance(
                        known.sketch(),
                        known.state(),
                        Weighing.weigh(
                                sketch,
                                known.sketch(),
                                likeness.getOrDefault(known.sketch().number(), 0.0),
                                cited)))
                .toList();
    }

    private List<Outline> outlines(Sketch sketch, Map<String, Integer> cited) {
        Occurrence when = sketch.occurrence();
        Sketch.Spot where = sketch.place();
        boolean placed = where != null && where.coordinates() != null;
        boolean sharp = when.days() <= VAGUE_DAYS;
        return jdbc.sql(NEAR)
                .param("areas", areas(sketch))
                .param("days", placed || sharp ? days(when) : "empty")
                .param("placed", placed)
                .param("sharp", sharp)
                .param("vagueDays", VAGUE_DAYS)
                .param(
                        "type",
                        sketch.eventType() == null ? null : sketch.eventType().toString(),
                        Types.VARCHAR)
                .param(
                        "reports",
                        cited.entrySet().stream()
                                .filter(report -> report.getValue() < Weighing.CITED_OFTEN)
                                .map(Map.Entry::getKey)
                                .toArray(String[]::new))
                .param("id", id(sketch))
                .query(Duplicates::outline)
                .list();
    }

    private static Outline outline(ResultSet row, int number) throws SQLException {
        return new Outline(Sketches.outline(row), row.getBoolean("tied"));
    }

    /** {@return how alike the titles are, 0 to 1, by the number of the incident} */
    private Map<Long, Double> likeness(String title, List<Outline> others) {
        return others.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(LIKENESS)
                        .param("title", title)
                        .param("ids", others.stream().map(Outline::id).toArray(Long[]::new))
                        .query((row, number) -> Map.entry(row.getLong("id"), row.getDouble("likeness")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many others cite each of its reports, counted no further than it matters. */
    private Map<String, Integer> cited(Sketch sketch) {
        Map<String, Integer> cited = new HashMap<>();
        if (!sketch.reports().isEmpty()) {
            jdbc.sql(CITED)
                    .param("reports", sketch.reports().toArray(String[]::new))
                    .param("id", id(sketch))
                    .param("often", Weighing.CITED_OFTEN)
                    .query((row, number) -> Map.entry(row.getString("key"), row.getInt("cited")))
                    .list()
                    .forEach(report -> cited.put(report.getKey(), report.getValue()));
        }
        return cited;
    }

    private static long id(Sketch sketch) {
        return sketch.id() == null ? -1 : sketch.id();
    }

    private static String days(Occurrence when) {
        return "[%s,%s]"
                .formatted(
                        when.startsOn().minusDays(Weighing.DAYS_APART),
                        when.endsOn().plusDays(Weighing.DAYS_APART));
    }

    /**
     * The boxes in degrees in which it may lie, as the function {@code reach} draws them; everywhere where it has no
     * point, and beyond the antimeridian on either side.
     */
    private static String[] areas(Sketch sketch) {
        Sketch.Spot spot = sketch.place();
        Coordinates at = spot == null ? null : spot.coordinates();
        if (spot == null || at == null) {
            return new String[] {"(540,90),(-540,-90)"};
        }
        double north = (spot.radiusKm() + Weighing.KM_APART) / KM_PER_DEGREE;
        double east = Math.min(180, north / Math.cos(Math.toRadians(Math.min(89.4, Math.abs(at.latitude()) + north))));
        return IntStream.of(-360, 0, 360)
                .mapToDouble(around -> at.longitude() + around)
                .mapToObj(longitude -> "(%s,%s),(%s,%s)"
                        .formatted(longitude + east, at.latitude() + north, longitude - east, at.latitude() - north))
                .toArray(String[]::new);
    }
}
