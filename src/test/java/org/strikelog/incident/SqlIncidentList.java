package org.strikelog.incident;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.Party;
import org.strikelog.casualty.Toll;

/** Lists, and what they come to, as SQL finds them: what the index is held to. */
public class SqlIncidentList implements IncidentList {

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
}
