package org.strikelog.desk;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Public incidents of which something is missing, as the database notes them (work_of) with every save. */
record IncidentWork(String code, JdbcClient jdbc) implements ListedWork {

    @Override
    public long count() {
        return jdbc.sql("select coalesce(sum(items), 0) from work_count where rule = :rule")
                .param("rule", code)
                .query(Long.class)
                .single();
    }

    @Override
    public List<WorkItem> items(long before, int limit) {
        return jdbc.sql("""
                        select i.id as position, i.id as incident, '/desk/incidents/' || i.id as address, i.title, i.starts_on as day,
                               l.name as detail
                        from work_item w
                        join incident i on i.id = w.incident_id
                        left join location l on l.id = i.location_id
                        where w.rule = :rule and w.incident_id < :before
                        order by w.incident_id desc
                        limit :limit
                        """)
                .param("rule", code)
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
