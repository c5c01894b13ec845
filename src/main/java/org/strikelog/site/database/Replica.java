package org.strikelog.site.database;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.strikelog.explore.Explorer;

/**
 * A streaming replica of the database, with connections of its own, and up to where it follows. It serves as long as it
 * holds all that the index held when that last looked: then no page tells less than the counts above it, and a save that
 * is on the map is on every page.
 *
 * <p>It is asked ten times a second how far it has come. One that is silent, gone, behind, or no replica any more does not
 * serve; it does again when it has caught up.
 */
@Component
@ConditionalOnExpression("!'${strikelog.replica.url:}'.isBlank()")
class Replica implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Replica.class);

    private static final Duration ASKED_EVERY = Duration.ofMillis(100);
    private static final Duration TRIED_AGAIN_AFTER = Duration.ofSeconds(1);
    /** How far it is, and with a connection that holds. */
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(2);

    /** In the midst of a page. */
    private static final Duration SILENT_AT_MOST = Duration.ofSeconds(10);

    private static final long NOWHERE = -1;

    private final HikariDataSource connections;
    private final Explorer explorer;
    private volatile long replayed = NOWHERE;
    private volatile @Nullable Thread watcher;

    Replica(ReplicaSettings settings, DataSource database, Explorer explorer, MeterRegistry registry) {
        this.explorer = explorer;
        connections = connections(
                settings,
                Objects.requireNonNull(
                        DataSourceUnwrapper.unwrap(database, HikariConfigMXBean.class, HikariDataSource.class)));
        connections.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(registry));
        Gauge.builder("strikelog.replica.serving", () -> serves() ? 1 : 0)
                .description("Whether readers are answered from the replica")
                .register(registry);
    }

    private static HikariDataSource connections(ReplicaSettings settings, HikariDataSource like) {
        HikariDataSource pool = DataSourceBuilder.derivedFrom(like)
                .type(HikariDataSource.class)
                .url(settings.url())
                .build();
        // Either may be left out, here as there.
        if (settings.username() != null) {
            pool.setUsername(settings.username());
        }
        if (settings.password() != null) {
            pool.setPassword(settings.password());
        }
        pool.setPoolName("replica");
        pool.setDataSourceProperties(like.getDataSourceProperties());
        // A number would be dropped without a word.
        pool.addDataSourceProperty("socketTimeout", String.valueOf(SILENT_AT_MOST.toSeconds()));
        pool.setConnectionTimeout(ANSWERS_WITHIN.toMillis());
        pool.setValidationTimeout(ANSWERS_WITHIN.toMillis());
        pool.setMaximumPoolSize(like.getMaximumPoolSize());
        pool.setReadOnly(true);
        // It may come later than the application, or be gone when that starts.
        pool.setInitializationFailTimeout(-1);
        return pool;
    }

    /** {@return whether it holds at least what the index does} */
    boolean serves() {
        return replayed >= explorer.readUpTo();
    }

    /** {@return a connection to it; none if it gives none, and then it does not serve for a while} */
    @Nullable
    Connection connection() {
        try {
            return connections.getConnection();
        } catch (SQLException e) {
            gone(e);
            return null;
        }
    }

    private void gone(SQLException why) {
        if (replayed != NOWHERE) {
            log.warn("The replica does not answer, and the database answers for it: {}", why.getMessage());
        }
        replayed = NOWHERE;
    }

    private void watch() {
        try {
            while (isRunning()) {
                follow();
                Thread.sleep(TRIED_AGAIN_AFTER);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when it cannot be asked any more, or nobody wants to know. */
    private void follow() throws InterruptedException {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(ANSWERS_WITHIN.toMillis()));
            while (isRunning()) {
                reached(statement);
                Thread.sleep(ASKED_EVERY);
            }
        } catch (SQLException e) {
            gone(e);
        } finally {
            replayed = NOWHERE;
        }
    }

    /** One that was promoted still knows where it once was, but goes its own way from there. */
    private void reached(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "select case when pg_is_in_recovery() then pg_last_wal_replay_lsn() - '0/0' else -1 end")) {
            row.next();
            long reached = row.getLong(1);
            if (replayed == NOWHERE && reached != NOWHERE) {
                log.info("There is a replica, which answers readers as far as it follows");
            }
            replayed = reached;
        }
    }

    @Override
    public void start() {
        Thread thread = Thread.ofVirtual().name("replica").unstarted(this::watch);
        watcher = thread;
        thread.start();
    }

    @Override
    public void stop() {
        Thread thread = watcher;
        watcher = null;
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** Only now: until then there may be pages under way. */
    @PreDestroy
    void close() {
        connections.close();
    }

    @Override
    public boolean isRunning() {
        return watcher != null;
    }
}
