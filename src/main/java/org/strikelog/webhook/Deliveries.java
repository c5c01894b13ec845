package org.strikelog.webhook;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.strikelog.explore.RecordRead;

/**
 * Tells webhooks of changes: each one message after the other, all of them at once, so that a slow one holds up nobody.
 * Any number of servers may do so, since each message is claimed by one of them; no connection to the database is held
 * while a message is on its way.
 */
@Component
class Deliveries implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Deliveries.class);
    private static final Duration LOOKED_EVERY = Duration.ofSeconds(1);

    private final Outbox outbox;
    private final Courier courier;
    private final Set<Long> busy = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Thread watcher;

    Deliveries(Outbox outbox, Courier courier) {
        this.outbox = outbox;
        this.courier = courier;
    }

    @EventListener
    void look(RecordRead read) {
        LockSupport.unpark(watcher);
    }

    private void watch() {
        while (watcher == Thread.currentThread()) {
            try {
                for (long webhook : outbox.due()) {
                    if (busy.add(webhook)) {
                        Thread.ofVirtual().name("webhook-" + webhook).start(() -> deliver(webhook));
                    }
                }
            } catch (RuntimeException e) {
                log.debug("The database does not tell of webhooks just now", e);
            }
            LockSupport.parkNanos(LOOKED_EVERY.toNanos());
        }
    }

    private void deliver(long webhook) {
        try {
            Optional<Outbox.Claimed> message = outbox.claim(webhook);
            while (message.isPresent() && isRunning()) {
                hand(message.get());
                message = outbox.claim(webhook);
            }
        } catch (RuntimeException e) {
            log.warn("Webhook {} could not be told; it is tried again", webhook, e);
        } finally {
            busy.remove(webhook);
        }
    }

    private void hand(Outbox.Claimed message) {
        courier.deliver(message.url(), message.secret(), message.id().toString(), message.body())
                .ifPresentOrElse(why -> outbox.failed(message, why), () -> outbox.delivered(message));
    }

    @Override
    public void start() {
        Thread thread = Thread.ofVirtual().name("webhooks").unstarted(this::watch);
        watcher = thread;
        thread.start();
    }

    @Override
    public void stop() {
        Thread thread = watcher;
        watcher = null;
        LockSupport.unpark(thread);
    }

    @Override
    public boolean isRunning() {
        return watcher != null;
    }
}
