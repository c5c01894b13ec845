package org.strikelog.handout;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Makes files that take a while, few at a time, and keeps the newest: one that stands in a much-read article is asked for
 * by each of its readers.
 */
@Component
class Rendering {

    private static final int AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 20;
    private static final long MOST_BYTES = 32L << 20;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Cache<String, byte[]> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String source, byte[] file) -> source.length() + file.length)
            .build();

    /**
     * {@return what a source is made into, made now or kept from before}
     *
     * @throws TooBusy if others are being made for longer than anyone wants to wait
     */
    byte[] of(String source, Function<String, byte[]> render) {
        byte[] ready = kept.getIfPresent(source);
        if (ready != null) {
            return ready;
        }
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new TooBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooBusy();
        }
        try {
            return kept.get(source, render);
        } finally {
            places.release();
        }
    }

    /** Too many files are being made at once. */
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    static final class TooBusy extends RuntimeException {

        TooBusy() {
            super("Too many pictures and briefs are being made at once. Try again in a minute.");
        }
    }
}
