package org.strikelog.explore.index;

/**
 * Verdicts on incidents, the oldest first.
 *
 * @param starts where those of a row begin; those of the next row follow
 * @param decided epoch day times 8, plus the verdict's place in its vocabulary
 */
record Verdicts(int[] starts, int[] decided) {

    static final Verdicts NONE = new Verdicts(new int[1], new int[0]);

    /** {@return the newest verdict of a row by a day, counted from 1; 0 is none} */
    int asOf(int row, int day) {
        for (int i = starts[row + 1] - 1; i >= starts[row]; i--) {
            if (decided[i] >> 3 <= day) {
                return (decided[i] & 7) + 1;
            }
        }
        return 0;
    }

    Verdicts splice(Splice splice, Verdicts fresh) {
        int[] joined = splice.starts(starts, fresh.starts);
        return new Verdicts(joined, splice.values(decided, starts, fresh.decided, fresh.starts, joined[splice.size()]));
    }
}
