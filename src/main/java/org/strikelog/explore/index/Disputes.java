package org.strikelog.explore.index;

/**
 * On what the sources of incidents could not all be right, and when.
 *
 * @param starts where those of a row begin; those of the next row follow
 * @param since epoch day from which on, times 4, plus the place of the conflict in its vocabulary
 * @param until epoch day from which on no longer; the greatest number where it is so still
 */
record Disputes(int[] starts, int[] since, int[] until) {

    static final Disputes NONE = new Disputes(new int[1], new int[0], new int[0]);

    /** Stands for a day before all others. */
    static final int ALWAYS = Integer.MIN_VALUE >> 2;

    /** {@return a bit for each conflict of a row, as known on a day} */
    int asOf(int row, int day) {
        int conflicts = 0;
        for (int i = starts[row]; i < starts[row + 1]; i++) {
            conflicts |= since[i] >> 2 <= day && until[i] > day ? 1 << (since[i] & 3) : 0;
        }
        return conflicts;
    }

    Disputes splice(Splice splice, Disputes fresh) {
        int[] joined = splice.starts(starts, fresh.starts);
        int length = joined[splice.size()];
        return new Disputes(
                joined,
                splice.values(since, starts, fresh.since, fresh.starts, length),
                splice.values(until, starts, fresh.until, fresh.starts, length));
    }
}
