package org.strikelog.explore.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;

/**
 * The rows of a block by the groups that statements tie to them.
 *
 * @param groups those that have rows, by number, in order
 * @param starts where the rows of each begin; those of the next follow
 * @param rows in order, each once a group
 */
record GroupRows(int[] groups, int[] starts, char[] rows) {

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
                    byGroup[next[ties.group(tie)]++] = (char) row;
                }
            }
        }
        return new GroupRows(groups.toArray(), starts.toArray(), byGroup);
    }

    /** {@return the rows of any of some groups, in order, each once} */
    int[] of(Collection<Integer> some) {
        int[] here = some.stream()
                .mapToInt(group -> Arrays.binarySearch(groups, group))
                .filter(at -> at >= 0)
                .toArray();
        if (here.length == 1) {
            int first = starts[here[0]];
            int[] its = new int[starts[here[0] + 1] - first];
            for (int i = 0; i < its.length; i++) {
                its[i] = rows[first + i];
            }
            return its;
        }
        BitSet these = new BitSet();
        for (int at : here) {
            for (int i = starts[at]; i < starts[at + 1]; i++) {
                these.set(rows[i]);
            }
        }
        return Ints.of(these);
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
