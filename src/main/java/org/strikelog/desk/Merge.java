package org.strikelog.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A merge that was made.
 *
 * @param kept number of the incident that tells of both
 * @param keptBefore number of its save that held before
 * @param keptAfter number of its save that was the merge
 * @param dropped number of the incident that leads to it
 * @param droppedBefore number of its save that held before
 * @param assessment the verdict that the merge added to the kept one, if it took that of the other
 * @param undoneBy user name of who undid it; none while it holds
 */
public record Merge(
        long id,
        long kept,
        String keptTitle,
        int keptBefore,
        int keptAfter,
        long dropped,
        String droppedTitle,
        int droppedBefore,
        @Nullable Long assessment,
        String reason,
        String mergedBy,
        Instant mergedAt,
        @Nullable String undoneBy,
        @Nullable Instant undoneAt) {

    public boolean undone() {
        return undoneBy != null;
    }
}
