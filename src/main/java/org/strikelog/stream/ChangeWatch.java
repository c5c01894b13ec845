package org.strikelog.stream;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.strikelog.explore.RecordRead;

/**
 * Waits for the stream to go on, for any number of readers at once: one of its own looks where it ends, when the record
 * has been read anew and once a second in any case. Who waits holds no connection to the database.
 */
@Component
public class ChangeWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ChangeWatch.class);
    private static final Duration LOOKED_EVERY = Duration.ofSeconds(1);

    private final ChangeStream stream;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Condition roused = lock.newCondition();

    private @Nullable Position end;
    private int waiting;
    private boolean toldOfMore;
    private volatile @Nullable Thread watcher;

    ChangeWatch(ChangeStream stream) {
        this.stream = stream;
    }

    /**
     * {@return what follows a position, as soon as there is anything; nothing when the time is up, or the server stops}
     *
     * @param since none is the beginning of time
     * @param limit changes at most
     * @param documents whether each comes with the incident as it reads
     * @param atMost how long to wait; none is not at all
     * @throws PositionLost if it is of another database
     */
    public Portion after(@Nullable Position since, int limit, boolean documents, Duration atMost) {
        Portion portion = stream.after(since, limit, documents);
        return portion.changes().isEmpty() && movesOn(portion.end(), atMost)
                ? stream.after(portion.end(), limit, documents)
                : portion;
    }

    /** {@return whether the stream goes on after a position before the time is up} */
    private boolean movesOn(Position since, Duration atMost) {
        lock.lock();
        waiting++;
        try {
            roused.signal();
            long left = atMost.toNanos();
            while (isRunning() && !isBehind(since) && left > 0) {
                left = moved.awaitNanos(left);
            }
            return isBehind(since);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    private boolean isBehind(Position since) {
        return end != null && end.compareTo(since) > 0;
    }

    @EventListener
    void look(RecordRead read) {
        lock.lock();
        try {
            toldOfMore = true;
            roused.signal();
        } finally {
            lock.unlock();
        }
    }

    private void watch() {
        try {
            boolean takenOver = false;
            while (isMine()) {
                takenOver = takenOver || looked(stream::takeOver);
                if (takenOver) {
                    awaitReaders();
                    looked(this::lookWhereItEnds);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** {@return whether the database could be asked; if not, after a while} */
    private static boolean looked(Runnable question) throws InterruptedException {
        try {
            question.run();
            return true;
        } catch (RuntimeException e) {
            // Whoever waits is told when the time is up; until then the database may be back.
            log.debug("The database does not tell of changes just now", e);
            Thread.sleep(LOOKED_EVERY);
            return false;
        }
    }

    private void awaitReaders() throws InterruptedException {
        lock.lock();
        try {
            if (waiting > 0 && !toldOfMore && isMine()) {
                // A change may be committed and not be told yet, while an older transaction is under way.
                roused.await(LOOKED_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            }
            while (waiting == 0 && isMine()) {
                roused.await();
            }
            toldOfMore = false;
        } finally {
            lock.unlock();
        }
    }

    private void lookWhereItEnds() {
        Position now = stream.end();
        lock.lock();
        try {
            if (!now.equals(end)) {
                end = now;
                moved.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean isMine() {
        return watcher == Thread.currentThread();
    }

    @Override
    public void start() {
        Thread thread = Thread.ofVirtual().name("change-watch").unstarted(this::watch);
        watcher = thread;
        thread.start();
    }

    @Override
    public void stop() {
        watcher = null;
        lock.lock();
        try {
            roused.signalAll();
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isRunning() {
        return watcher != null;
    }
}
