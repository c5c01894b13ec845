package org.strikelog.desk;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Public incidents that rest on a report which was taken back, on which nobody has given a verdict on that day or since.
 * They are found when somebody asks, since few reports are taken back.
 */
record RetractedGround(JdbcClient jdbc) implements ListedWork {

    private static final String UNJUDGED = """
            from (select incident_id, max(retracted_on) as retracted_on, array_agg(report_id) as reports
                  from rests_on_retracted group by incident_id) rests
            join incident i on i.id = rests.incident_id and i.state = 'published'
            where coalesce((select max(a.decided_on) from assessment a where a.incident_id = i.id) < rests.retracted_on, true)
            """;

    @Override
    public String code() {
        return "retracted-report";
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) " + UNJUDGED).query(Long.class).single();
    }

    @Override
    public List<WorkItem> items(long before, int limit) {
        return jdbc.sql("""
                        select i.id as position, i.id as incident, '/desk/incidents/' || i.id as address, i.title,
                               i.starts_on as day,
                               (select string_agg(distinct p.name, ', ')
                                from report r join publisher p on p.id = r.publisher_id
                                where r.id = any (rests.reports)) as detail
                        """ + UNJUDGED + """
                          and i.id < :before
                        order by i.id desc
                        limit :limit
                        """)
                .param("before", before)
                .param("limit", limit)
                .query(WorkItem::of)
                .list();
    }

    @Override
    public Optional<WorkItem> after(long incident) {
        return items(incident, 1).stream().findFirst();
    }
}
