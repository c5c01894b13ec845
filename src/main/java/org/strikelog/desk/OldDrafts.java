package org.strikelog.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drafts, of whomever, that nobody has saved for a week. Those saved last come first. */
record OldDrafts(JdbcClient jdbc, Clock clock) implements ListedWork {

    private static final Duration OLD = Duration.ofDays(7);

    @Override
    public String code() {
        return "old-draft";
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from draft where saved_at < :then")
                .param("then", then())
                .query(Long.class)
                .single();
    }

    @Override
    public List<WorkItem> items(long before, int limit) {
        return jdbc.sql("""
                        select position, incident_id as incident, '/desk/incidents/' || incident_id || '/review/' || owner as address, title,
                               starts_on as day, owner as detail
                        from (select d.*, row_number() over (order by saved_at, incident_id, owner) as position
                              from draft d where saved_at < :then) old
                        where position < :before
                        order by position desc
                        limit :limit
                        """)
                .param("then", then())
                .param("before", before)
                .param("limit", limit)
                .query(WorkItem::of)
                .list();
    }

    private OffsetDateTime then() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)).minus(OLD);
    }
}
