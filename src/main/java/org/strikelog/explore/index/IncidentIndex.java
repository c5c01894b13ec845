package org.strikelog.explore.index;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.strikelog.explore.RecordNotReady;
import org.strikelog.explore.RecordRead;
import org.strikelog.incident.RecordChanged;

/**
 * Holds the newest snapshot of the published record and keeps it so: it reads what has changed when the database says
 * that something has, once a second in any case, and right after a save of this instance, before its answer goes out.
 *
 * <p>What transactions older than the horizon of the last reading have done was seen by it; so the next one asks for
 * what younger ones have done, and a transaction that commits late is never missed. Readers are never held up.
 *
 * <p>It has connections of its own. When they break, the snapshot stays, and new ones are tried until they hold.
 */
@Component
class IncidentIndex implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(IncidentIndex.class);
    /** By which its connections are known to the database. */
    static final String NAME = "strikelog-index";

    private static final Duration LOOKED_EVERY = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** In which the database says whether anything has changed, if it can be reached. */
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(5);

    /** In which it begins to give what has changed, or a part of all. */
    private static final Duration READ_WITHIN = Duration.ofMinutes(2);

    /** A save waits no longer until it is seen; it is made in any case. */
    private static final Duration SAVE_SEEN_WITHIN = Duration.ofSeconds(2);

    /** Ids in one part of the first reading, or incidents in one of many that have changed. */
    private static final int SLICE = 100_000;

    private final DataSource connections;
    private final ApplicationEventPublisher events;
    private final IndexMetrics metrics;
    private final int rowsInBlock;
    private final boolean wanted;
    private final Spots.Growing spots = new Spots.Growing();
    private final CountDownLatch loaded = new CountDownLatch(1);
    private final Changes changes = new Changes();

    private volatile @Nullable Snapshot snapshot;
    private volatile @Nullable Thread listener;
    private volatile boolean cutOff;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable Connection reading;
    private Horizon horizon = Horizon.NONE;
    private volatile long readUpTo = Horizon.NONE.written();
    private Offer offeredLast = Offer.NONE;
    private @Nullable Ahead ahead;

    /**
     * @param rowsInBlock how many incidents are written anew, at most, when one of them has changed
     * @param wanted whether anybody will read here: not where the application runs for one command
     */
    IncidentIndex(
            DataSource pool,
            ApplicationEventPublisher events,
            IndexMetrics metrics,
            @Value("${strikelog.index.rows-in-block:32768}") int rowsInBlock,
            @Value("${strikelog.index.wanted:true}") boolean wanted) {
        this.events = events;
        this.metrics = metrics;
        this.rowsInBlock = rowsInBlock;
        this.wanted = wanted;
        connections = likeThoseOf(Objects.requireNonNull(
                DataSourceUnwrapper.unwrap(pool, HikariConfigMXBean.class, HikariDataSource.class)));
    }

    private static DataSource likeThoseOf(HikariDataSource pool) {
        SimpleDriverDataSource single = DataSourceBuilder.derivedFrom(pool)
                .type(SimpleDriverDataSource.class)
                .build();
        single.setConnectionProperties(pool.getDataSourceProperties());
        return single;
    }

    /**
     * {@return the record as it is now}
     *
     * @throws RecordNotReady if it is still being read for the first time, after waiting a while
     */
    Snapshot snapshot() {
        Snapshot now = snapshot;
        if (now != null) {
            return now;
        }
        try {
            if (!loaded.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new RecordNotReady();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RecordNotReady();
        }
        return snapshot();
    }

    /** What has changed, from one version of the record to the next. */
    Changes changes() {
        return changes;
    }

    boolean ready() {
        return snapshot != null;
    }

    /** {@return whether the database did not answer when it was looked at last} */
    boolean cutOff() {
        return cutOff;
    }

    /** {@return bytes of the log of the database that hold all that the snapshot does; no log is so long before the first} */
    long readUpTo() {
        return readUpTo;
    }

    /** Takes up what has been committed by now, and a part of what is told of ahead. */
    void refresh() throws SQLException {
        turn.lock();
        try {
            look();
            lookAhead();
        } finally {
            turn.unlock();
        }
    }

    private void look() throws SQLException {
        Snapshot before = snapshot;
        inOneTransaction(this::read);
        metrics.upToDate(snapshot());
        cutOff = false;
        if (snapshot != before) {
            events.publishEvent(new RecordRead());
        }
    }

    private void lookAhead() throws SQLException {
        inOneTransaction(reader -> ahead = reader.ahead(ahead, snapshot()));
    }

    private interface Reading {
        void by(RecordReader reader) throws SQLException;
    }

    /** So that all of it is of one moment. What was broken off leaves a connection in the middle of an answer: it is not used again. */
    private void inOneTransaction(Reading what) throws SQLException {
        try {
            if (reading == null) {
                reading = connect();
                reading.setAutoCommit(false);
                reading.setReadOnly(true);
                reading.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            }
            what.by(new RecordReader(reading, spots));
            reading.commit();
        } catch (SQLException | RuntimeException | OutOfMemoryError e) {
            close(reading);
            reading = null;
            throw e;
        }
    }

    /** Looks where a save was just made: if the connection has broken, it is a new one that leads there. */
    private void lookThere() throws SQLException {
        boolean fresh = reading == null;
        try {
            look();
        } catch (SQLException e) {
            if (fresh) {
                throw e;
            }
            look();
        }
    }

    private void read(RecordReader reader) throws SQLException {
        long started = System.nanoTime();
        Snapshot old = snapshot;
        reader.patience(ANSWERED_WITHIN);
        Horizon seen = reader.horizon();
        readUpTo = seen.written();
        reader.patience(READ_WITHIN);
        if (old == null || seen.timeline() != horizon.timeline()) {
            Snapshot whole = whole(reader);
            changes.beginAnew(whole.version);
            snapshot = whole;
            offeredLast = Offer.NONE;
            ahead = null;
            loaded.countDown();
            Duration took = since(started);
            metrics.readWhole(took);
            log.info("The record is read: {} incidents in {} ms", whole.size(), took.toMillis());
        } else {
            Directory directory =
                    old.directory.stamp().equals(reader.directoryStamp()) ? old.directory : reader.directory();
            Ahead told = ahead != null && reader.holds(ahead) ? ahead : null;
            Offer offered = reader.changedSince(horizon.transaction(), told);
            // While an older transaction is under way, the database offers again what was read the last time.
            BitSet changed = offered.beside(offeredLast);
            if (told != null || !changed.isEmpty()) {
                Snapshot next = old;
                if (told != null) {
                    next = next.with(told.rows(), spots.list(), directory);
                }
                for (BitSet slice : slices(changed)) {
                    next = next.with(reader.some(slice), slice, directory);
                }
                if (told != null) {
                    changed.or(told.rows().ids());
                    offered = offered.and(told.rows().ids(), told.transaction());
                    ahead = null;
                }
                if (directory == old.directory) {
                    changes.note(old.version, changed, next.version);
                } else {
                    changes.beginAnew(next.version);
                }
                snapshot = next;
                Duration took = since(started);
                metrics.readChanges(took);
                log.debug("{} incidents read anew in {} ms", changed.cardinality(), took.toMillis());
            } else if (directory != old.directory) {
                Snapshot next = old.with(directory);
                changes.beginAnew(next.version);
                snapshot = next;
            }
            // Only now: had the reading broken off, it would have to be done again.
            offeredLast = offered;
        }
        horizon = seen;
    }

    /** Reads slice by slice, since what is being taken in needs more room than what it becomes. */
    private Snapshot whole(RecordReader reader) throws SQLException {
        Directory directory = reader.directory();
        Snapshot whole = Snapshot.empty(spots.list(), directory, rowsInBlock);
        int last = reader.lastId();
        for (int first = 1; first <= last; first += SLICE) {
            whole = whole.with(reader.between(first, first + SLICE - 1), new BitSet(), directory);
            log.info("{} incidents read, up to number {} of {}", whole.size(), Math.min(first + SLICE - 1, last), last);
        }
        return whole;
    }

    private static List<BitSet> slices(BitSet ids) {
        List<BitSet> slices = new ArrayList<>();
        BitSet slice = new BitSet();
        int left = 0;
        for (int id = ids.nextSetBit(0); id >= 0; id = ids.nextSetBit(id + 1)) {
            if (left == 0) {
                slice = new BitSet();
                slices.add(slice);
                left = SLICE;
            }
            slice.set(id);
            left--;
        }
        return slices;
    }

    @TransactionalEventListener(value = RecordChanged.class, phase = TransactionPhase.AFTER_COMMIT)
    void saved() {
        if (ready()) {
            try {
                if (turn.tryLock(SAVE_SEEN_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                    try {
                        lookThere();
                    } finally {
                        turn.unlock();
                    }
                }
            } catch (SQLException e) {
                log.warn("The save is made; the index will show it when it can read again: {}", e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void listen() {
        while (isRunning()) {
            try (Connection listening = connect();
                    Statement statement = listening.createStatement()) {
                statement.execute("listen record");
                PGConnection told = listening.unwrap(PGConnection.class);
                while (isRunning()) {
                    refresh();
                    told.getNotifications((int) LOOKED_EVERY.toMillis());
                }
            } catch (SQLException e) {
                cutOff = true;
                if (isRunning()) {
                    log.warn("The database does not tell of changes just now: {}", e.getMessage());
                    pause();
                }
            } catch (RuntimeException | OutOfMemoryError e) {
                // The snapshot stays as it was; without this thread it would stay so for ever.
                ahead = null;
                log.error("What has changed could not be taken up; it is tried again", e);
                pause();
            }
        }
    }

    @Override
    public boolean isAutoStartup() {
        return wanted;
    }

    @Override
    public void start() {
        Thread thread = Thread.ofPlatform().daemon().name("incident-index").unstarted(this::listen);
        listener = thread;
        thread.start();
    }

    @Override
    public void stop() {
        Thread thread = listener;
        listener = null;
        if (thread != null) {
            thread.interrupt();
        }
        turn.lock();
        try {
            close(reading);
            reading = null;
        } finally {
            turn.unlock();
        }
    }

    @Override
    public boolean isRunning() {
        return listener != null;
    }

    private Connection connect() throws SQLException {
        Connection connection = connections.getConnection();
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(ANSWERED_WITHIN.toMillis()));
        connection.setClientInfo("ApplicationName", NAME);
        return connection;
    }

    private static void pause() {
        try {
            Thread.sleep(LOOKED_EVERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                log.debug("A broken connection would not close", e);
            }
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
