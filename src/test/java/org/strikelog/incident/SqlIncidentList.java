package org.strikelog.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.Party;
import org.strikelog.casualty.Toll;

/** Lists, and what they come to, as SQL finds them: what the index is held to. */
public class SqlIncidentList implements IncidentList {

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
                select i.id, t.low, t.%2$s as point, t.high, coalesce(t.%2$s, -1) as adds, count(*) over () as total
                from matching m
                join published_incident i on i.id = m.id
                left join %3$s t on t.incident_id = i.id and %4$s
                where %5$s exists (select from figure f where f.incident_id = i.id and %6$s))
            select * from part
            """;

    private final JdbcClient jdbc;
    private final IncidentQueries queries;

    public SqlIncidentList(JdbcClient jdbc) {
        this.jdbc = jdbc;
        queries = new IncidentQueries(jdbc);
    }

    @Override
    public IncidentPage page(IncidentFilter filter, Paging paging) {
        return queries.page(filter, paging, total(filter));
    }

    @Override
    public Whole whole(IncidentFilter filter, Paging order) {
        return new Whole(total(filter), tolls(filter), queries.stream(filter, order));
    }

    @Override
    public List<IncidentSummary> gravest(IncidentFilter filter, int limit) {
        return queries.list(filter, """
                where killed.%1$s > 0 or injured.%1$s > 0
                order by coalesce(killed.%1$s, 0) desc, coalesce(injured.%1$s, 0) desc, i.id desc
                limit :rows
                """.formatted(filter.figures()), Map.of("rows", limit));
    }

    @Override
    public List<IncidentSummary> beginning(IncidentFilter filter, LocalDate first, LocalDate last, int limit) {
        return queries.list(filter, """
                where i.starts_on between :first and :last
                order by i.starts_on, i.local_time nulls last, i.id
                limit :rows
                """, Map.of("first", first, "last", last, "rows", limit));
    }

    @Override
    public IncidentPage.Total total(IncidentFilter filter) {
        Matching matching = new Matching(filter);
        return jdbc.sql("with matching as (" + matching.sql()
                        + ") select count(*) as possible, count(*) filter (where certain) as certain from matching")
                .params(matching.parameters())
                .query((row, number) -> new IncidentPage.Total(row.getLong("possible"), row.getLong("certain")))
                .single();
    }

    @Override
    public List<Toll> tolls(IncidentFilter filter) {
        Matching matching = new Matching(filter);
        return jdbc
                .sql("with matching as materialized (" + matching.sql()
                        + """
                        )
                        select t.party, t.effect, sum(t.low) as low, sum(t.%1$s) as point,
                               case when bool_and(t.high is not null) filter (where t.low is not null)
                                    then sum(t.high) filter (where t.low is not null) end as high,
                               count(t.low) as stated,
                               (select count(*) from matching) - count(t.%1$s) as unknown
                        from matching m
                        join %2$s t on t.incident_id = m.id
                        group by t.party, t.effect
                        """.formatted(filter.figures(), AsOf.of(filter).tolls()))
                .params(matching.parameters())
                .query((row, number) -> new Toll(
                        Party.valueOf(row.getString("party").toUpperCase(Locale.ROOT)),
                        Effect.valueOf(row.getString("effect").toUpperCase(Locale.ROOT)),
                        row.getObject("low", Long.class),
                        row.getObject("point", Long.class),
                        row.getObject("high", Long.class),
                        row.getInt("stated"),
                        row.getInt("unknown")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Toll::party).thenComparing(Toll::effect))
                .toList();
    }

    @Override
    public Behind behind(IncidentFilter filter, Harmed harmed, boolean silent, @Nullable String cursor) {
        Cursor at = cursor == null ? null : Cursor.parse(cursor, filter, Behind.ORDER);
        boolean backwards = at != null && at.backwards();
        Matching matching = new Matching(filter);
        Map<String, Object> parameters = harmed.parameters(matching.parameters());
        String after = "";
        if (at != null) {
            after = "where (adds, id) %s (cast(:adds as integer), :id)\n".formatted(backwards ? ">" : "<");
            parameters.put("adds", at.value());
            parameters.put("id", at.id());
        }
        String order = backwards ? "" : " desc";
        int most = Behind.ORDER.limit();
        String sql = INCIDENTS.formatted(
                matching.sql(),
                filter.figures(),
                tolls(filter, harmed),
                harmed.condition("t"),
                silent ? "not" : "",
                harmed.condition("f") + " and " + AsOf.of(filter).said("f.stated_on"));
        List<Row> rows = new ArrayList<>(
                jdbc.sql(sql + after + "order by adds" + order + ", id" + order + " limit " + (most + 1))
                        .params(parameters)
                        .query(SqlIncidentList::row)
                        .list());
        boolean more = rows.size() > most;
        if (more) {
            rows.removeLast();
        }
        if (backwards) {
            Collections.reverse(rows);
        }
        Map<Long, IncidentSummary> summaries = queries
                .list(
                        filter,
                        "where i.id = any (:ids)",
                        Map.of("ids", rows.stream().mapToLong(Row::id).toArray()))
                .stream()
                .collect(Collectors.toMap(IncidentSummary::id, Function.identity()));
        int list = Cursor.listOf(filter, Behind.ORDER);
        return new Behind(
                jdbc.sql(SUM.formatted(matching.sql(), filter.figures(), tolls(filter, harmed), harmed.condition("t")))
                        .params(harmed.parameters(matching.parameters()))
                        .query((row, number) -> new Behind.Sum(
                                row.getObject("low", Long.class),
                                row.getObject("point", Long.class),
                                row.getObject("high", Long.class),
                                row.getLong("stated"),
                                row.getLong("unknown")))
                        .single(),
                rows.stream()
                        .map(row -> new Behind.Adding(summaries.get(row.id), row.sum))
                        .toList(),
                rows.isEmpty() ? 0 : rows.getFirst().total,
                !rows.isEmpty() && (backwards || more) ? rows.getLast().cursor(list, false) : null,
                !rows.isEmpty() && (backwards ? more : at != null)
                        ? rows.getFirst().cursor(list, true)
                        : null);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        Long point = number(row, "point");
        return new Row(
                row.getLong("id"),
                new Behind.Sum(
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

    private record Row(long id, Behind.Sum sum, int adds, long total) {

        String cursor(int list, boolean backwards) {
            return new Cursor(list, backwards, Integer.toString(adds), id).toString();
        }
    }
}
