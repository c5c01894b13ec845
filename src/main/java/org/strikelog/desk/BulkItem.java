package org.strikelog.desk;

import org.jspecify.annotations.Nullable;

/**
 * One incident of a bulk change.
 *
 * @param now what the field says now, in words or as a code; none where it says nothing
 * @param before what it said before, once it is changed
 * @param state what became of it
 * @param note why it was refused, or left as it is
 */
public record BulkItem(
        long incident,
        String title,
        String incidentState,
        @Nullable String now,
        @Nullable String before,
        State state,
        @Nullable String note) {

    /** What became of one incident. */
    public enum State {
        /** Nothing yet. */
        WAITING,
        CHANGED,
        /** It said so already. */
        SAME,
        REFUSED,
        /** It is as before. */
        UNDONE,
        /** It was changed since, and stays as it is. */
        LEFT
    }
}
