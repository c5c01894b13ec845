package org.strikelog.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.strikelog.incident.FigureQueries.Said;

/** Looks behind one total of a filter: which incidents it is made of, what each comes to, and who said so. */
@Repository
public class TotalQueries {

    private static final String SUM = """
            with matching as materialized (%s)
            select sum(t.low) as low, sum(t.%2$s) as point,
                   case when bool_and(t.high is not null) filter (where t.low is not null)
                        then sum(t.high) filter (where t.low is not null) end as high,
                   count(t.low) as stated, count(*) - count(t.%2$s) as unknown
            from matching m
            left join %3$s t on t.incident_id = m.id and %4$s
            """;

    private static final String INCIDENTS = """
            with matching as materialized (%1$s),
            part as (
                select i.id, i.title, i.starts_on, i.ends_on, i.local_time, i.utc_offset, i.date_precision,
                       t.low, t.%2$s as point, t.high, coalesce(t.%2$s, -1) as adds, count(*) over () as total
                from matching m
                join published_incident i on i.id = m.id
                left join %3$s t on t.incident_id = i.id and %4$s
                where %5$s exists (select from figure f where f.incident_id = i.id and %6$s))
            select * from part
            """;

    private static final int ROWS = 50;

    /** Those that add most to the total first; those that add no number last. */
    private static final Paging ORDER = new Paging(Sort.INJURED, true, ROWS, null);

    private final JdbcClient jdbc;
    private final FigureQueries figures;

    TotalQueries(JdbcClient jdbc, FigureQueries figures) {
        this.jdbc = jdbc;
        this.figures = figures;
    }

    /** {@return what people of one party, or of all together, harmed in one way come to} */
    public Sum sum(IncidentFilter filter, Harmed harmed) {
        Matching matching = new Matching(filter);
        return jdbc.sql(SUM.formatted(matching.sql(), filter.figures(), tolls(filter, harmed), harmed.condition("t")))
                .params(harmed.parameters(matching.parameters()))
                .query((row, number) -> new Sum(
                        row.getObject("low", Long.class),
                        row.getObject("point", Long.class),
                        row.getObject("high", Long.class),
                        row.getLong("stated"),
                        row.getLong("unknown")))
                .single();
    }

    /**
     * {@return some of the incidents on which anything was stated of this harm, those that add most to the total first}
     *
     * @param silent those on which nothing was, instead
     * @param cursor where to go on, as an earlier part gave it; none is the start
     * @throws InvalidParameters if the cursor is not one of this list
     */
    @Transactional(readOnly = true)
    public Part part(IncidentFilter filter, Harmed harmed, boolean silent, @Nullable String cursor) {
        Cursor at = cursor == null ? null : Cursor.parse(cursor, filter, ORDER);
        boolean backwards = at != null && at.backwards();
        Matching matching = new Matching(filter);
        Map<String, Object> parameters = harmed.parameters(matching.parameters());
        String spoken = harmed.condition("f") + " and " + AsOf.of(filter).said("f.stated_on");
        String after = "";
        if (at != null) {
            after = "where (adds, id) %s (cast(:adds as integer), :id)\n".formatted(backwards ? ">" : "<");
            parameters.put("adds", at.value());
            parameters.put("id", at.id());
        }
        String order = backwards ? "" : " desc";
        String sql = INCIDENTS.formatted(
                matching.sql(),
                filter.figures(),
                tolls(filter, harmed),
                harmed.condition("t"),
                silent ? "not" : "",
                spoken);
        List<Row> rows = new ArrayList<>(
                jdbc.sql(sql + after + "order by adds" + order + ", id" + order + " limit " + (ROWS + 1))
                        .params(parameters)
                        .query(TotalQueries::row)
                        .list());
        boolean more = rows.size() > ROWS;
        if (more) {
            rows.removeLast();
        }
        if (backwards) {
            Collections.reverse(rows);
        }
        int list = Cursor.listOf(filter, ORDER);
        return new Part(
                incidents(rows, filter, harmed),
                rows.isEmpty() ? 0 : rows.getFirst().total,
                !rows.isEmpty() && (backwards || more) ? rows.getLast().cursor(list, false) : null,
                !rows.isEmpty() && (backwards ? more : at != null)
                        ? rows.getFirst().cursor(list, true)
                        : null);
    }

    private List<Incident> incidents(List<Row> rows, IncidentFilter filter, Harmed harmed) {
        List<Long> ids = rows.stream().map(Row::id).toList();
        Map<Long, List<Said>> said = ids.isEmpty()
                ? Map.of()
                : figures.statements(filter, harmed, ids).stream().collect(Collectors.groupingBy(Said::incident));
        return rows.stream()
                .map(row ->
                        new Incident(row.id, row.title, row.occurrence, row.sum, said.getOrDefault(row.id, List.of())))
                .toList();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        Long point = number(row, "point");
        return new Row(
                row.getLong("id"),
                row.getString("title"),
                IncidentQueries.occurrence(row),
                new Sum(
                        number(row, "low"),
                        point,
                        number(row, "high"),
                        row.getObject("low") == null ? 0 : 1,
                        point == null ? 1 : 0),
                row.getInt("adds"),
                row.getLong("total"));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        Integer number = row.getObject(column, Integer.class);
        return number == null ? null : number.longValue();
    }

    /** The roll-ups of one party, or of everybody together, as lists count them. */
    private static String tolls(IncidentFilter filter, Harmed harmed) {
        AsOf asOf = AsOf.of(filter);
        return harmed.party() == null ? asOf.incidentTolls() : asOf.tolls();
    }

    /**
     * A number of people.
     *
     * @param low at least; none where nobody gave a number
     * @param point one number by the rule that the filter names; none where it finds none
     * @param high at most; none where it is open
     * @param stated incidents with a number of anyone
     * @param unknown incidents without one by the rule
     */
    public record Sum(
            @Nullable Long low,
            @Nullable Long point,
            @Nullable Long high,
            long stated,
            long unknown) {}

    /**
     * Some of the incidents behind a total.
     *
     * @param total of how many
     * @param next cursor of the part after it; none at the end
     * @param prev cursor of the part before it; none at the start
     */
    public record Part(
            List<Incident> incidents,
            long total,
            @Nullable String next,
            @Nullable String prev) {}

    /**
     * One of them.
     *
     * @param sum what it adds to the total
     * @param said what was stated in it of this harm, the newest first; nothing where nobody spoke of it
     */
    public record Incident(long id, String title, Occurrence occurrence, Sum sum, List<Said> said) {}

    private record Row(long id, String title, Occurrence occurrence, Sum sum, int adds, long total) {

        String cursor(int list, boolean backwards) {
            return new Cursor(list, backwards, Integer.toString(adds), id).toString();
        }
    }
}
