package org.strikelog.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.strikelog.casualty.CountRange;
import org.strikelog.location.Coordinates;

/** The published incidents as SQL finds them: page by page or all of them, and chains of attack and reply. */
@Repository
public class IncidentQueries {

    private static final String COLUMNS = """
            select i.id, i.version, i.title, i.event_type, i.outcome, i.status, i.starts_on, i.ends_on, i.local_time,
                   i.utc_offset, i.date_precision, i.latitude, i.longitude, i.radius_km, i.country, i.place_precision,
                   i.target, i.dataset, changed.changed_at, l.key as location_key, l.name as location_name, m.certain,
                   killed.low as killed_low, killed.high as killed_high, killed.incident_id is not null as killed,
                   injured.low as injured_low, injured.high as injured_high, injured.incident_id is not null as injured,
                   tbi.low as tbi_low, tbi.high as tbi_high, tbi.incident_id is not null as tbi,
                   array(select weapon from incident_weapon w where w.incident_id = i.id) as weapons,
                   (select count(*) from citation c where c.incident_id = i.id) as reports,
                   array(select array[g.key, g.name, a.role] from attribution a join armed_group g on g.id = a.group_id
                         where a.incident_id = i.id and a.role <> 'target' and %s
                         order by a.id) as groups,
                   array(select c.kind from %s c where c.incident_id = i.id) as conflicts,
            """;

    private static final String JOINS = """

            from matching m
            join %1$s i on i.id = m.id
            join incident_change changed on changed.incident_id = i.id
            left join location l on l.id = i.location_id
            left join %2$s killed on killed.incident_id = i.id and killed.effect = 'killed'
            left join %2$s injured on injured.incident_id = i.id and injured.effect = 'injured'
            left join %2$s tbi on tbi.incident_id = i.id and tbi.effect = 'tbi'
            """;

    private static final int LONGEST_CHAIN = 20;

    private final JdbcClient jdbc;

    IncidentQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * {@return one page of the incidents that match}
     *
     * @param total how many there are
     * @throws InvalidParameters if the cursor is not one of this list
     */
    public IncidentPage page(IncidentFilter filter, Paging paging, IncidentPage.Total total) {
        Cursor cursor = paging.cursor() == null ? null : Cursor.parse(paging.cursor(), filter, paging);
        boolean backwards = cursor != null && cursor.backwards();
        boolean falling = paging.descending() != backwards;
        String column = paging.sort().column(filter.figures());
        Matching matching = new Matching(filter);
        Map<String, Object> parameters = new HashMap<>(matching.parameters());
        String after = "";
        if (cursor != null) {
            after = "where (%s, i.id) %s (cast(:value as %s), :id)\n"
                    .formatted(column, falling ? "<" : ">", paging.sort().type());
            parameters.put("value", cursor.value());
            parameters.put("id", cursor.id());
        }
        String direction = falling ? " desc" : "";
        parameters.put("rows", paging.limit() + 1);
        List<Row> rows = new ArrayList<>(jdbc.sql(rows(filter, matching, column) + after + "order by " + column
                        + direction + ", i.id" + direction + "\nlimit :rows")
                .params(parameters)
                .query(IncidentQueries::row)
                .list());
        boolean more = rows.size() > paging.limit();
        if (more) {
            rows.removeLast();
        }
        if (backwards) {
            Collections.reverse(rows);
        }
        int list = Cursor.listOf(filter, paging);
        boolean hasNext = !rows.isEmpty() && (backwards || more);
        boolean hasPrev = !rows.isEmpty() && (backwards ? more : cursor != null);
        return new IncidentPage(
                rows.stream().map(Row::summary).toList(),
                total,
                hasNext ? rows.getLast().cursor(list, false) : null,
                hasPrev ? rows.getFirst().cursor(list, true) : null);
    }

    /** {@return every incident that matches, one by one as the database gives them; to be closed} */
    public Stream<IncidentSummary> stream(IncidentFilter filter, Paging paging) {
        Matching matching = new Matching(filter);
        String direction = paging.descending() ? " desc" : "";
        return jdbc
                .sql(rows(filter, matching, "null") + "order by "
                        + paging.sort().column(filter.figures()) + direction + ", i.id" + direction)
                .withFetchSize(500)
                .params(matching.parameters())
                .query(IncidentQueries::summary)
                .stream();
    }

    /** {@return the ids of all incidents that match, in order} */
    public long[] ids(IncidentFilter filter, Paging paging) {
        Matching matching = new Matching(filter);
        AsOf asOf = AsOf.of(filter);
        String direction = paging.descending() ? " desc" : "";
        // One array takes a tenth of the memory of as many rows.
        Long[] ids = jdbc.sql("with matching as (" + matching.sql() + ")\nselect array(select i.id"
                        + JOINS.formatted(asOf.incidents(), asOf.incidentTolls()) + "order by "
                        + paging.sort().column(filter.figures()) + direction + ", i.id" + direction + ")")
                .params(matching.parameters())
                .query((row, number) -> (Long[]) row.getArray(1).getArray())
                .single();
        return Arrays.stream(ids).mapToLong(Long::longValue).toArray();
    }

    /**
     * {@return incidents that match}
     *
     * @param rest what narrows and orders them, by {@code i}, {@code killed} and {@code injured}
     * @param parameters what that binds
     */
    List<IncidentSummary> list(IncidentFilter filter, String rest, Map<String, ?> parameters) {
        Matching matching = new Matching(filter);
        return jdbc.sql(rows(filter, matching, "null") + rest)
                .params(matching.parameters())
                .params(parameters)
                .query(IncidentQueries::summary)
                .list();
    }

    /**
     * {@return the attacks that led to an incident, the earliest first, itself, and the replies to it}
     *
     * @param asOf leaves out what was first reported later; none leaves all
     */
    public List<ChainLink> chain(long id, @Nullable LocalDate asOf) {
        return jdbc.sql("""
                        with recursive before(id, step) as (
                            select response_to_id, -1 from published_incident where id = :id
                            union all
                            select i.response_to_id, before.step - 1
                            from before join published_incident i on i.id = before.id
                            where before.step > -:steps)
                        select i.id, i.title, i.starts_on, i.ends_on, i.local_time, i.utc_offset, i.date_precision,
                               link.step
                        from (select id, step from before
                              union all select :id, 0
                              union all select id, 1 from published_incident where response_to_id = :id) link
                        join published_incident i on i.id = link.id
                        where cast(:asOf as date) is null or coalesce(known_on(i.id), i.starts_on) <= :asOf
                        order by link.step, i.starts_on, i.id
                        """)
                .param("id", id)
                .param("steps", LONGEST_CHAIN)
                .param("asOf", asOf)
                .query((row, number) ->
                        new ChainLink(row.getLong("id"), row.getString("title"), occurrence(row), row.getInt("step")))
                .list();
    }

    private static String rows(IncidentFilter filter, Matching matching, String sorted) {
        AsOf asOf = AsOf.of(filter);
        return "with matching as (" + matching.sql() + ")\n"
                + COLUMNS.formatted(asOf.stands(), asOf.conflicts()) + sorted + " as sorted"
                + JOINS.formatted(asOf.incidents(), asOf.incidentTolls());
    }

    /**
     * An incident in a chain of attack and reply.
     *
     * @param step replies from the incident asked about: below 0 led to it, 0 is itself, 1 answers it
     */
    public record ChainLink(long id, String title, Occurrence occurrence, int step) {}

    private record Row(IncidentSummary summary, String value) {

        String cursor(int list, boolean backwards) {
            return new Cursor(list, backwards, value, summary.id()).toString();
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(summary(row, number), row.getString("sorted"));
    }

    private static IncidentSummary summary(ResultSet row, int number) throws SQLException {
        Double latitude = row.getObject("latitude", Double.class);
        String status = row.getString("status");
        Set<Weapon> weapons = EnumSet.noneOf(Weapon.class);
        for (Object weapon : (Object[]) row.getArray("weapons").getArray()) {
            weapons.add(term(Weapon.class, weapon.toString()));
        }
        return new IncidentSummary(
                row.getLong("id"),
                row.getLong("version"),
                row.getString("title"),
                term(EventType.class, row.getString("event_type")),
                weapons,
                term(Outcome.class, row.getString("outcome")),
                status == null ? null : term(Verdict.class, status),
                occurrence(row),
                new IncidentDocument.Place(
                        row.getString("location_key"),
                        row.getString("location_name"),
                        latitude == null ? null : new Coordinates(latitude, row.getDouble("longitude")),
                        row.getObject("radius_km", Double.class),
                        row.getString("country"),
                        term(PlacePrecision.class, row.getString("place_precision"))),
                row.getString("target"),
                // An empty array of arrays comes as an empty array of texts.
                Arrays.stream((Object[]) row.getArray("groups").getArray())
                        .map(group -> (String[]) group)
                        .map(g -> new IncidentSummary.Role(g[0], g[1], term(AttributionRole.class, g[2])))
                        .distinct()
                        .toList(),
                range(row, "killed"),
                range(row, "injured"),
                range(row, "tbi"),
                row.getInt("reports"),
                row.getString("dataset"),
                row.getBoolean("certain"),
                Conflict.of(row.getArray("conflicts")),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    static Occurrence occurrence(ResultSet row) throws SQLException {
        return new Occurrence(
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("local_time", LocalTime.class),
                row.getString("utc_offset"),
                term(DatePrecision.class, row.getString("date_precision")));
    }

    private static @Nullable CountRange range(ResultSet row, String effect) throws SQLException {
        return row.getBoolean(effect)
                ? new CountRange(
                        row.getObject(effect + "_low", Integer.class), row.getObject(effect + "_high", Integer.class))
                : null;
    }

    private static <E extends Enum<E>> E term(Class<E> vocabulary, String code) {
        return Enum.valueOf(vocabulary, code.toUpperCase(Locale.ROOT));
    }
}
