package org.strikelog.desk;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reports of which nobody keeps a copy: pages of the press are gone within years. */
record UnarchivedReports(JdbcClient jdbc) implements ListedWork {

    @Override
    public String code() {
        return "no-archive";
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from report where archive_url is null")
                .query(Long.class)
                .single();
    }

    @Override
    public List<WorkItem> items(long before, int limit) {
        return jdbc.sql("""
                        select r.id as position, null::bigint as incident, '/reports/' || r.key as address, r.title, r.published_on as day,
                               p.name as detail
                        from report r join publisher p on p.id = r.publisher_id
                        where r.archive_url is null and r.id < :before
                        order by r.id desc
                        limit :limit
                        """)
                .param("before", before)
                .param("limit", limit)
                .query(WorkItem::of)
                .list();
    }
}
