package org.strikelog.duplicate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.strikelog.incident.Occurrence;
import org.strikelog.location.Coordinates;

/** Finds incidents of the record that may be the same attack as one that is there, or is about to be entered. */
@Repository
public class Duplicates {

    /** Days or places known no better than this say nothing by themselves: it takes a title or a report as well. */
    private static final int VAGUE_DAYS = 31;

    private static final double VAGUE_KM = 60;

    private static final double KM_PER_DEGREE = 111.195;

    /**
     * Days and place by one index, those without a point by their days alone, and whoever cites the same report. What
     * cannot come out as likely whatever else is compared is left out before anything is read of it.
     */
    private static final String CANDIDATES = """
            with asked as materialized (
                select cast(:days as daterange) as days, spell(:title) as title),
            near as (
                select i.id, false as tied
                from unnest(cast(:areas as text[])) area
                cross join asked
                join incident i on daterange(i.starts_on, i.ends_on, '[]') && asked.days
                               and reach(i.latitude, i.longitude, i.radius_km) && cast(area as box)
                where :placed and :sharp
                   or (:placed or i.ends_on - i.starts_on <= :vagueDays)
                      and coalesce(i.event_type = cast(:type as text), true)
                union all
                select i.id, false
                from asked
                join incident i on daterange(i.starts_on, i.ends_on, '[]') && asked.days
                               and reach(i.latitude, i.longitude, i.radius_km) is null
                where :sharp and i.ends_on - i.starts_on <= :vagueDays
                union all
                select c.incident_id, true
                from report r join citation c on c.report_id = r.id
                where r.key = any (cast(:reports as text[]))),
            alike as materialized (
                select i.id, near.tied, similarity(spell(i.title), asked.title) as likeness
                from asked
                cross join (select id, bool_or(tied) as tied from near group by id) near
                join incident i on i.id = near.id
                where i.state in ('draft', 'in_review', 'published') and i.id <> :id
                  -- Whoever made a data set has told its incidents apart.
                  and not exists (
                      select from imported_row mine
                      join incident own on own.id = mine.incident_id
                      join imported_row other on other.incident_id = i.id
                      where mine.incident_id = :id and own.dataset_id = i.dataset_id))
            """ + Sketches.SELECT + """
                   , alike.likeness
            from alike
            join incident i on i.id = alike.id
            left join location l on l.id = i.location_id
            where alike.tied
               or alike.likeness > :like
               or :placed and i.latitude is not null
                  and (i.radius_km <= :vagueKm and :radius <= :vagueKm or l.key = cast(:place as text))
                  and (i.ends_on - i.starts_on <= :vagueDays and :sharp
                       or i.starts_on = :starts and i.ends_on = :ends)
            """;

    private static final String CITED = """
            select r.key,
                   (select count(*) from (select from citation c
                                          where c.report_id = r.id and c.incident_id <> :id
                                          limit :often) citing) as cited
            from report r where r.key = any (cast(:reports as text[]))
            """;

    private record Near(Sketches.Known known, double likeness) {}

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

    private List<Resemblance> candidates(Sketch sketch) {
        Map<String, Integer> cited = cited(sketch);
        return near(sketch, cited).stream()
                .map(near -> new Resemblance(
                        near.known().sketch(),
                        near.known().state(),
                        Weighing.weigh(sketch, near.known().sketch(), near.likeness(), cited)))
                .toList();
    }

    private List<Near> near(Sketch sketch, Map<String, Integer> cited) {
        Occurrence when = sketch.occurrence();
        Sketch.Spot where = sketch.place();
        boolean placed = where != null && where.coordinates() != null;
        boolean sharp = when.days() <= VAGUE_DAYS;
        return jdbc.sql(CANDIDATES)
                .param("areas", areas(sketch))
                .param("days", placed || sharp ? days(when) : "empty")
                .param("placed", placed)
                .param("sharp", sharp)
                .param("vagueDays", VAGUE_DAYS)
                .param("vagueKm", VAGUE_KM)
                .param("like", Weighing.LIKE)
                .param("radius", where == null ? 0 : where.radiusKm())
                .param("place", where == null ? null : where.key(), Types.VARCHAR)
                .param(
                        "type",
                        sketch.eventType() == null ? null : sketch.eventType().toString(),
                        Types.VARCHAR)
                .param("starts", when.startsOn())
                .param("ends", when.endsOn())
                .param(
                        "reports",
                        cited.entrySet().stream()
                                .filter(report -> report.getValue() < Weighing.CITED_OFTEN)
                                .map(Map.Entry::getKey)
                                .toArray(String[]::new))
                .param("title", sketch.title())
                .param("id", id(sketch))
                .query(Duplicates::near)
                .list();
    }

    private static Near near(ResultSet row, int number) throws SQLException {
        return new Near(Sketches.known(row, number), row.getDouble("likeness"));
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
