package org.strikelog.handout;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.strikelog.handout.Sources.Cited;
import org.strikelog.handout.Sources.Publisher;
import org.strikelog.incident.AsOf;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.Matching;

/** Finds the reports on which incidents rest: those cited for them, and those that carry a statement on them. */
@Repository
class SourceQueries {

    private static final String RESTS = """
            with matching as materialized (%1$s),
            rests as (
                select x.report_id, x.incident_id
                from (select report_id, incident_id, null::date as stated_on from citation
                      union all select report_id, incident_id, stated_on from attribution
                      union all select report_id, incident_id, stated_on from figure) x
                join matching m on m.id = x.incident_id
                join report r on r.id = x.report_id
                where %2$s and %3$s
                group by x.report_id, x.incident_id)
            """;

    private static final int MOST_CITED = 8;

    private final JdbcClient jdbc;

    SourceQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@return the reports on which the incidents of a filter rest; what came out later than its day is left out} */
    Sources of(IncidentFilter filter) {
        return new Sources(publishers(filter), mostCited(filter));
    }

    private List<Publisher> publishers(IncidentFilter filter) {
        return asking(filter, """
                        select p.name, count(distinct r.id) as reports
                        from rests join report r on r.id = rests.report_id join publisher p on p.id = r.publisher_id
                        group by p.id
                        order by reports desc, p.name
                        """)
                .query((row, number) -> new Publisher(row.getString("name"), row.getLong("reports")))
                .list();
    }

    private List<Cited> mostCited(IncidentFilter filter) {
        return asking(filter, """
                        select r.key, p.name as publisher, r.title, r.published_on, count(*) as incidents
                        from rests join report r on r.id = rests.report_id join publisher p on p.id = r.publisher_id
                        group by r.id, p.id
                        order by incidents desc, r.published_on desc nulls last, r.key
                        limit :most
                        """)
                .param("most", MOST_CITED)
                .query((row, number) -> new Cited(
                        row.getString("key"),
                        row.getString("publisher"),
                        row.getString("title"),
                        row.getObject("published_on", LocalDate.class),
                        row.getLong("incidents")))
                .list();
    }

    private JdbcClient.StatementSpec asking(IncidentFilter filter, String question) {
        Matching matching = new Matching(filter);
        AsOf asOf = AsOf.of(filter);
        String rests = RESTS.formatted(matching.sql(), asOf.said("r.published_on"), asOf.said("x.stated_on"));
        return jdbc.sql(rests + question).params(matching.parameters());
    }
}
