package org.strikelog.importer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import org.strikelog.duplicate.DuplicateWatch;
import org.strikelog.duplicate.Duplicates;
import org.strikelog.duplicate.Resemblance;
import org.strikelog.duplicate.Sketch;
import org.strikelog.incident.DatePrecision;
import org.strikelog.incident.EventType;
import org.strikelog.incident.Occurrence;
import org.strikelog.location.Coordinates;

/**
 * New rows that may be attacks which other data sets have already. Those of one data set are told apart by whoever made it.
 */
@Repository
public class Resemblances {

    /**
     * A row and an incident that may be the same attack.
     *
     * @param line of the row
     * @param title of what the row tells
     * @param other number of the incident
     * @param score from 50 to 100
     */
    public record Pair(
            long line,
            String title,
            LocalDate startsOn,
            long other,
            String otherTitle,
            LocalDate otherStartsOn,
            int score) {}

    /**
     * So many rows are weighed one by one while somebody waits. Where two data sets tell of the same war, most rows have
     * something near: then the search through the whole record finds the rest.
     */
    public static final int WEIGHED = 2_000;

    /** Rows after which it is told how far it is. */
    private static final int TOLD_AT_A_TIME = 20;

    /**
     * New rows with an incident of another data set on about the same days and about the same place. Days known no better
     * than as some of a week say too little. Most rows have a day on which others tell of nothing. What is left is looked up
     * one by one, in the index of days and places: to compare all of one war with all of another would take the square of both.
     */
    private static final String NEAR = """
            with days as materialized (
                select day::date as day, bool_or(other.unplaced) as unplaced
                from (select i.starts_on, i.ends_on, bool_or(i.latitude is null) as unplaced
                      from incident i where {other} group by i.starts_on, i.ends_on) other
                cross join generate_series(other.starts_on - 2 - 6, other.ends_on + 2, interval '1 day') as day
                group by 1)
            select s.line
            from {staged} s
            join {planned} p on p.line = s.line and p.action = 'new'
            join days d on d.day = s.starts_on
            cross join lateral (
                (select from incident i
                 where {other} and {days}
                   and reach(i.latitude, i.longitude, i.radius_km) && reach(s.latitude, s.longitude, s.radius_km + 50)
                 limit 1)
                union all
                (select from incident i
                 where d.unplaced and {other} and {days} and reach(i.latitude, i.longitude, i.radius_km) is null
                 limit 1)
                union all
                (select from incident i where s.latitude is null and {other} and {days} limit 1)
                limit 1) near
            where s.ends_on - s.starts_on <= 6
            order by s.line
            """.replace(
                    "{other}",
                    "i.dataset_id <> :dataset and i.state in ('draft', 'in_review', 'published')"
                            + " and i.ends_on - i.starts_on <= 31")
            .replace(
                    "{days}",
                    "daterange(i.starts_on, i.ends_on, '[]') && daterange(s.starts_on - 2, s.ends_on + 2, '[]')");

    private static final String ROWS = """
            select s.*,
                   array(select array[g.key, g.name] from armed_group g
                         where g.id in (select b.group_id
                                        from unnest(s.actors) actor
                                        join group_spelling b on b.spelling = spell(substr(actor, strpos(actor, '|') + 1)))) as groups,
                   array(select 'cited-' || substr(md5(source), 1, 16) from unnest(s.sources) source) as reports
            from %s s where s.line in (:lines) order by s.line
            """;

    private static final String PAIRS = """
            select a.line, s.title, s.starts_on, a.other_id, i.title as other_title, i.starts_on as other_starts_on, a.score
            from %s a join %s s on s.line = a.line join incident i on i.id = a.other_id
            order by a.score desc, a.line, a.other_id
            """;

    private final JdbcClient jdbc;
    private final Imports imports;
    private final Duplicates duplicates;
    private final DuplicateWatch watch;

    Resemblances(JdbcClient jdbc, Imports imports, Duplicates duplicates, DuplicateWatch watch) {
        this.jdbc = jdbc;
        this.imports = imports;
        this.duplicates = duplicates;
        this.watch = watch;
    }

    /**
     * How many there are.
     *
     * @param near rows with something near
     * @param alike those of them that are likely the same, of as many as were weighed
     */
    record Found(long near, long alike) {}

    /**
     * Finds them, in place of what was found before.
     *
     * @param aside by which progress is noted at once
     */
    Found find(Import of, TransactionOperations aside) {
        Tables tables = of.tables();
        jdbc.sql("drop table if exists " + tables.alike()).update();
        jdbc.sql("create unlogged table %s (line bigint not null, other_id bigint not null, score integer not null)"
                        .formatted(tables.alike()))
                .update();
        List<Long> near = near(of, Long.MAX_VALUE);
        if (!near.isEmpty()) {
            List<Near> rows = jdbc.sql(ROWS.formatted(tables.staged()))
                    .param("lines", near.stream().limit(WEIGHED).toList())
                    .query(Resemblances::near)
                    .list();
            aside.executeWithoutResult(status -> imports.comparing(of.id(), rows.size()));
            for (int done = 0; done < rows.size(); done++) {
                if (done % TOLD_AT_A_TIME == 0) {
                    long weighed = done;
                    aside.executeWithoutResult(status -> imports.moved(of.id(), weighed));
                }
                weigh(of, rows.get(done));
            }
        }
        Long alike = jdbc.sql("select count(distinct line) from " + tables.alike())
                .query(Long.class)
                .single();
        return new Found(near.size(), alike);
    }

    /** {@return the first lines of rows with something near that are weighed, before any of them is in the record} */
    List<Long> weighed(Import of) {
        return near(of, WEIGHED);
    }

    private List<Long> near(Import of, long limit) {
        return jdbc.sql(NEAR.replace("{staged}", of.tables().staged())
                                .replace("{planned}", of.tables().planned())
                        + " limit :limit")
                .param("dataset", of.dataset().id())
                .param("limit", limit)
                .query((row, number) -> row.getLong("line"))
                .list();
    }

    private void weigh(Import of, Near row) {
        for (Resemblance other : duplicates.of(row.sketch())) {
            jdbc.sql("""
                            insert into %s select :line, id, :score from incident
                            where id = :other and dataset_id <> :dataset
                            """.formatted(of.tables().alike()))
                    .param("line", row.line())
                    .param("score", other.score())
                    .param("other", other.id())
                    .param("dataset", of.dataset().id())
                    .update();
        }
    }

    /** {@return them, the likeliest first} */
    public List<Pair> list(Import of, int limit) {
        return jdbc.sql(PAIRS.formatted(of.tables().alike(), of.tables().staged()) + " limit " + limit)
                .query(Resemblances::pair)
                .list();
    }

    /** Hands over all of them, the likeliest first. */
    public void each(Import of, Consumer<Pair> consumer) {
        try (Stream<Pair> pairs =
                jdbc
                        .sql(PAIRS.formatted(of.tables().alike(), of.tables().staged()))
                        .query(Resemblances::pair)
                        .stream()) {
            pairs.forEach(consumer);
        }
    }

    private static Pair pair(ResultSet row, int number) throws SQLException {
        return new Pair(
                row.getLong("line"),
                row.getString("title"),
                row.getObject("starts_on", LocalDate.class),
                row.getLong("other_id"),
                row.getString("other_title"),
                row.getObject("other_starts_on", LocalDate.class),
                row.getInt("score"));
    }

    /** {@return how many pairs there are} */
    public long count(Import of) {
        return jdbc.sql("select count(*) from " + of.tables().alike())
                .query(Long.class)
                .single();
    }

    /**
     * Keeps those of rows that have become incidents, for the editors to decide.
     *
     * @param lines of {@link #weighed}
     */
    void keep(Import of, List<Long> lines) {
        if (!lines.isEmpty()) {
            jdbc.sql("select incident_id from imported_row where import_id = :id and line in (:lines) order by 1")
                    .param("id", of.id())
                    .param("lines", lines)
                    .query((row, number) -> row.getLong("incident_id"))
                    .list()
                    .forEach(watch::look);
        }
    }

    private record Near(long line, Sketch sketch) {}

    private static Near near(ResultSet row, int number) throws SQLException {
        Double latitude = row.getObject("latitude", Double.class);
        SortedMap<String, String> groups = new TreeMap<>();
        if (row.getArray("groups").getArray() instanceof String[][] pairs) {
            for (String[] pair : pairs) {
                groups.put(pair[0], pair[1]);
            }
        }
        return new Near(
                row.getLong("line"),
                new Sketch(
                        null,
                        row.getString("title"),
                        new Occurrence(
                                row.getObject("starts_on", LocalDate.class),
                                row.getObject("ends_on", LocalDate.class),
                                row.getObject("local_time", LocalTime.class),
                                row.getString("utc_offset"),
                                DatePrecision.valueOf(
                                        row.getString("date_precision").toUpperCase(Locale.ROOT))),
                        latitude == null
                                ? null
                                : new Sketch.Spot(
                                        null,
                                        null,
                                        new Coordinates(latitude, row.getDouble("longitude")),
                                        row.getDouble("radius_km")),
                        EventType.valueOf(row.getString("event_type").toUpperCase(Locale.ROOT)),
                        Set.of(),
                        null,
                        groups,
                        new TreeSet<>(List.of((String[]) row.getArray("reports").getArray()))));
    }
}
