package org.strikelog.explore.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;

/**
 * The rows of a block by the groups that statements tie to them.
 *
 * @param groups those that have rows, by number, in order
 * @param starts where the rows of each begin; those of the next follow
 * @param rows in order, each once a group, plus {@link #WITHDRAWN} where every statement that ties it was taken back
 */
record GroupRows(int[] groups, int[] starts, char[] rows) {

    private static final int WITHDRAWN = Block.MOST;

    static GroupRows of(Ties ties) {
        int rows = ties.starts().length - 1;
        int most = -1;
        for (int tie = 0; tie < ties.groups().length; tie++) {
            most = Math.max(most, ties.group(tie));
        }
        int[] next = new int[most + 2];
        for (int row = 0; row < rows; row++) {
            for (int tie = ties.starts()[row]; tie < ties.starts()[row + 1]; tie++) {
                next[ties.group(tie) + 1] += first(ties, row, tie) ? 1 : 0;
            }
        }
        Ints groups = new Ints();
        Ints starts = new Ints();
        for (int group = 0; group <= most; group++) {
            if (next[group + 1] > 0) {
                groups.add(group);
                starts.add(next[group]);
            }
            next[group + 1] += next[group];
        }
        starts.add(next[most + 1]);
        char[] byGroup = new char[next[most + 1]];
        for (int row = 0; row < rows; row++) {
            for (int tie = ties.starts()[row]; tie < ties.starts()[row + 1]; tie++) {
                if (first(ties, row, tie)) {
                    byGroup[next[ties.group(tie)]++] = (char) (stands(ties, row, tie) ? row : row | WITHDRAWN);
                }
            }
        }
        return new GroupRows(groups.toArray(), starts.toArray(), byGroup);
    }

    /**
     * {@return the rows of any of some groups, in order, each once}
     *
     * @param standing only those with a statement that was never taken back
     */
    int[] of(Collection<Integer> some, boolean standing) {
        int[] here = some.stream()
                .mapToInt(group -> Arrays.binarySearch(groups, group))
                .filter(at -> at >= 0)
                .toArray();
        if (here.length == 1) {
            int[] its = new int[starts[here[0] + 1] - starts[here[0]]];
            int size = 0;
            for (int i = starts[here[0]]; i < starts[here[0] + 1]; i++) {
                its[size] = rows[i] & ~WITHDRAWN;
                size += standing && rows[i] >= WITHDRAWN ? 0 : 1;
            }
            return size == its.length ? its : Arrays.copyOf(its, size);
        }
        BitSet these = new BitSet();
        for (int at : here) {
            for (int i = starts[at]; i < starts[at + 1]; i++) {
                if (!standing || rows[i] < WITHDRAWN) {
                    these.set(rows[i] & ~WITHDRAWN);
                }
            }
        }
        return Ints.of(these);
    }

    /** {@return whether one of the statements that tie the group of a first one to a row was never taken back} */
    private static boolean stands(Ties ties, int row, int first) {
        for (int tie = first; tie < ties.starts()[row + 1]; tie++) {
            if (ties.group(tie) == ties.group(first) && ties.stands(tie, Selection.EVER)) {
                return true;
            }
        }
        return false;
    }

    private static boolean first(Ties ties, int row, int tie) {
        for (int earlier = ties.starts()[row]; earlier < tie; earlier++) {
            if (ties.group(earlier) == ties.group(tie)) {
                return false;
            }
        }
        return true;
    }
}
