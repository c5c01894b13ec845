package org.strikelog.site.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How much waits for somebody or something to deal with it, the same on every instance. It is counted when it is asked
 * for; while the database does not answer there is no number.
 */
@Component
class WaitingWork implements MeterBinder {

    private static final Map<String, String> QUEUES = Map.of(
            "review", "select count(*) from draft where state = 'in_review'",
            "possible_duplicate", "select count(*) from possible_duplicate",
            "webhook", "select count(*) from webhook_message where next_attempt_at is not null",
            "bulk", """
            select count(*) from bulk_item i join bulk b on b.id = i.bulk_id
            where i.state = 'waiting' and b.started_at is not null and b.undone_at is null
            """);

    private final JdbcClient jdbc;

    WaitingWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        QUEUES.forEach((queue, question) -> Gauge.builder(
                        "strikelog.waiting",
                        () -> jdbc.sql(question).query(Long.class).single())
                .description("What waits to be dealt with: drafts for review, pairs of incidents that may be one, "
                        + "messages to webhooks, incidents of bulk changes that were started")
                .tag("queue", queue)
                .register(registry));
    }
}
