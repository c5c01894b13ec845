package org.strikelog.tally;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.Matching;

/** Asks of the incidents under the rule of an official count what no list answers. */
@Repository
class ScopeQueries {

    private static final String PAIRS = """
            with matching as (%s),
            placed as (
                select i.id, i.title, i.starts_on, i.event_type, i.latitude, i.longitude
                from matching m
                join published_incident i on i.id = m.id
                where i.latitude is not null and not i.vague)
            select a.starts_on as day, a.id, a.title, b.id as other_id, b.title as other_title, count(*) over () as total
            from placed a
            join placed b on b.starts_on = a.starts_on and b.event_type = a.event_type and b.id > a.id
            where km_between(a.latitude, a.longitude, b.latitude, b.longitude) <= :km
            order by a.starts_on, a.id, b.id
            limit :rows
            """;

    private final JdbcClient jdbc;

    ScopeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@return incidents of one kind that began on one day no farther apart than so many kilometres, pair by pair} */
    List<Twins> twins(IncidentFilter filter, double km, int rows) {
        Matching matching = new Matching(filter);
        return jdbc.sql(PAIRS.formatted(matching.sql()))
                .params(matching.parameters())
                .param("km", km)
                .param("rows", rows)
                .query((row, number) -> new Twins(
                        row.getObject("day", LocalDate.class),
                        row.getLong("id"),
                        row.getString("title"),
                        row.getLong("other_id"),
                        row.getString("other_title"),
                        row.getLong("total")))
                .list();
    }

    /** {@return how many incidents that are not published may lie within the days and countries of a scope} */
    long drafts(Scope scope) {
        return jdbc.sql("""
                        select count(*) from incident
                        where state in ('draft', 'in_review')
                          and (cast(:from as date) is null or ends_on >= :from)
                          and (cast(:to as date) is null or starts_on <= :to)
                          and (country is null or cardinality(cast(:countries as text[])) = 0 or country = any (:countries))
                        """)
                .param("from", scope.from())
                .param("to", scope.to())
                .param("countries", scope.countries().toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /**
     * Two incidents that may be one.
     *
     * @param total how many such pairs there are, those that are not listed included
     */
    record Twins(LocalDate day, long id, String title, long otherId, String otherTitle, long total) {}
}
