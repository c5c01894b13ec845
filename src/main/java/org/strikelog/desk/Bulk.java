package org.strikelog.desk;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.strikelog.incident.AttributionRole;

/**
 * One field to be set in many incidents.
 *
 * @param value a verdict, an event type, or the key of a group or data set
 * @param name what a group or data set is called; else the value
 * @param role of the group; none for other fields
 * @param comment why, for the history of each
 * @param editor who makes it
 * @param startedAt none while it is only looked at
 * @param counts how many incidents stand where
 */
public record Bulk(
        long id,
        BulkField field,
        String value,
        String name,
        @Nullable AttributionRole role,
        String comment,
        Editor editor,
        Instant madeAt,
        @Nullable Instant startedAt,
        @Nullable String undoneBy,
        @Nullable Instant undoneAt,
        Instant movedAt,
        Counts counts) {

    /** After so long without progress nobody is at it any more. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * How many incidents stand where.
     *
     * @param same that say so already
     * @param refused that could not be changed
     * @param undone that are as before
     * @param left that were changed since, and stay as they are
     */
    public record Counts(long all, long waiting, long changed, long same, long refused, long undone, long left) {

        /** {@return how many have been looked at} */
        public long done() {
            return all - waiting;
        }
    }

    public boolean started() {
        return startedAt != null;
    }

    public boolean undone() {
        return undoneAt != null;
    }

    /** {@return incidents that are still to be changed, or to be changed back} */
    public long open() {
        return undone() ? counts.changed() : started() ? counts.waiting() : 0;
    }

    /** {@return whether it is under way, though it may have stopped} */
    public boolean underWay() {
        return open() > 0;
    }

    public boolean stopped(Instant now) {
        return underWay() && movedAt.plus(PATIENCE).isBefore(now);
    }
}
