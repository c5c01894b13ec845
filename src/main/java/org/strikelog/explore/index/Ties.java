package org.strikelog.explore.index;

/**
 * Statements that tie groups to incidents, in the order in which they were entered.
 *
 * @param starts where those of a row begin; those of the next row follow
 * @param groups the number of the group times 8, plus the role's place in its vocabulary; negative where the statement
 *     was taken back, so that whoever reads all that was ever said need look no further
 * @param stated epoch day since which the statement is known; the smallest number where it has none
 * @param withdrawn epoch day on which it was taken back; the greatest number where it stands
 */
record Ties(int[] starts, int[] groups, int[] stated, int[] withdrawn) {

    static final Ties NONE = new Ties(new int[1], new int[0], new int[0], new int[0]);

    int group(int tie) {
        return (groups[tie] & Integer.MAX_VALUE) >>> 3;
    }

    int role(int tie) {
        return groups[tie] & 7;
    }

    /** {@return what {@link #groups} holds of a statement, taken back or not} */
    static int packed(int group, int role, int withdrawn) {
        return group << 3 | role | (withdrawn == Integer.MAX_VALUE ? 0 : Integer.MIN_VALUE);
    }

    /** {@return whether a statement had been made by a day and not been taken back by then} */
    boolean stands(int tie, int asOf) {
        return asOf == Selection.EVER ? groups[tie] >= 0 : stated[tie] <= asOf && withdrawn[tie] > asOf;
    }

    Ties splice(Splice splice, Ties fresh) {
        int[] joined = splice.starts(starts, fresh.starts);
        int length = joined[splice.size()];
        return new Ties(
                joined,
                splice.values(groups, starts, fresh.groups, fresh.starts, length),
                splice.values(stated, starts, fresh.stated, fresh.starts, length),
                splice.values(withdrawn, starts, fresh.withdrawn, fresh.starts, length));
    }
}
