package org.strikelog.release;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A release that is being made, or whose making has failed.
 *
 * @param expected incidents that it will hold
 * @param failure why it has failed; none while it is under way
 */
public record Making(
        String name,
        Instant movedAt,
        long written,
        long expected,
        @Nullable String failure) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** {@return whether somebody is at it: one that stands still was cut off when its server was stopped} */
    public boolean underWay(Instant now) {
        return failure == null && movedAt.plus(PATIENCE).isAfter(now);
    }
}
