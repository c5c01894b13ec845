package org.strikelog.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Several writers at once, who save, merge, retract and take back incidents of their own, now at once and now after a
 * while, so that transactions commit in another order than they began; and some do not commit.
 */
class BusyEditors {

    private static final int WRITERS = 4;
    private static final int INCIDENTS = 40;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final List<Long> ids = new ArrayList<>();

    BusyEditors(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        for (int i = 0; i < INCIDENTS; i++) {
            ids.add(jdbc.sql("""
                            insert into incident (title, event_type, outcome, starts_on, ends_on, date_precision,
                                                  place_precision, state, dataset_id)
                            select 'Told of', 'other', 'unknown', '2024-01-01', '2024-01-01', 'day', 'country',
                                   'published', id
                            from dataset where key = 'desk'
                            returning id
                            """).query(Long.class).single());
        }
    }

    /** Writes for some seconds. */
    void write(long seconds, long seed) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                Random random = new Random(seed + writer);
                all.add(writers.submit(() -> {
                    while (System.nanoTime() < end) {
                        transaction.executeWithoutResult(status -> {
                            // In one order, so that no two writers wait for each other.
                            ids.stream().filter(id -> random.nextInt(15) == 0).forEach(id -> write(id, random));
                            jdbc.sql("select pg_sleep(:seconds)")
                                    .param("seconds", random.nextInt(4) == 0 ? random.nextDouble() / 8 : 0)
                                    .query()
                                    .singleValue();
                            if (random.nextInt(8) == 0) {
                                status.setRollbackOnly();
                            }
                        });
                    }
                }));
            }
            for (Future<?> writer : all) {
                writer.get();
            }
        }
    }

    private void write(long id, Random random) {
        switch (random.nextInt(5)) {
            case 0 -> set(id, "state = 'retracted', merged_into_id = null, retraction = 'Twice'");
            case 1 -> set(id, "state = 'merged', retraction = null, merged_into_id = 1");
            case 2 -> set(id, "dataset_id = (select id from dataset where key = 'closed')");
            default ->
                set(
                        id,
                        "state = 'published', merged_into_id = null, retraction = null, dataset_id = (select id from dataset where key = 'desk')");
        }
        jdbc.sql("""
                        insert into revision
                        select :id, coalesce(max(number), 0) + 1, '{}', now(), 'lina', 'Why' from revision
                        where incident_id = :id
                        """).param("id", id).update();
    }

    private void set(long id, String what) {
        jdbc.sql("update incident set version = version + 1, " + what + " where id = :id")
                .param("id", id)
                .update();
    }

    /** Leaves the record as it was before. */
    void goHome() {
        jdbc.sql("delete from revision where incident_id in (:ids)")
                .param("ids", ids)
                .update();
        jdbc.sql("delete from incident where id in (:ids)").param("ids", ids).update();
    }
}
