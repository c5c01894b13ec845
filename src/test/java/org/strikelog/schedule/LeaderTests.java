package org.strikelog.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.strikelog.support.DatabaseTest;

/** Two instances are two leaders with sessions of their own. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class LeaderTests {

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void oneOfTwoDoesAJobAndTheOtherTheNext() {
        Leader one = new Leader(database);
        Leader other = new Leader(database);
        AtomicInteger done = new AtomicInteger();

        boolean did = one.lead("tried", () -> {
            assertThat(other.isLed("tried")).isTrue();
            assertThat(other.isLed("another")).isFalse();
            assertThat(other.lead("tried", done::incrementAndGet)).isFalse();
            assertThat(other.lead("another", done::incrementAndGet)).isTrue();
        });

        assertThat(did).isTrue();
        assertThat(done).hasValue(1);
        assertThat(other.isLed("tried")).isFalse();
        assertThat(other.lead("tried", done::incrementAndGet)).isTrue();
        assertThat(done).hasValue(2);
    }

    @Test
    void aJobThatFailsIsFreeAgain() {
        Leader leader = new Leader(database);
        assertThatThrownBy(() -> leader.lead("tried", () -> {
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");
        assertThat(leader.isLed("tried")).isFalse();
    }

    @Test
    void theOtherLeadsWhenTheSessionOfTheFirstIsGone() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch gone = new CountDownLatch(1);
        CompletableFuture<Boolean> first =
                CompletableFuture.supplyAsync(() -> new Leader(database).lead("killed", () -> {
                    begun.countDown();
                    await().until(() -> gone.getCount() == 0);
                }));
        begun.await();
        Leader other = new Leader(database);
        assertThat(other.lead("killed", () -> {})).isFalse();

        // What the database sees of a process that was killed.
        jdbc.sql("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and classid = ?")
                .param(Leader.KEY)
                .query((row, number) -> number)
                .list();

        await().until(() -> other.lead("killed", () -> {}));
        gone.countDown();
        assertThat(first).failsWithin(Duration.ofSeconds(30));
    }
}
