package org.strikelog.explore.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * How the rows of a block and those of a batch become the rows of the next block: rows that the batch replaces fall
 * out, its own come in at their place in the order of days. Columns are joined stretch by stretch, so that a few
 * changed rows among many cost little more than copying.
 */
final class Splice {

    private final Ints stretches = new Ints(64);
    private int size;

    private Splice() {}

    /**
     * {@return one for each block that is to be made: one, or several of like length where it would grow too long}
     *
     * @param first of those fresh rows that come in
     * @param end of those rows, exclusive
     * @param dropped ids of rows that fall out of the old ones
     * @param most rows in a block
     */
    static List<Splice> of(Facts old, Facts fresh, int first, int end, BitSet dropped, int most) {
        Splice whole = new Splice();
        int at = 0;
        int next = first;
        while (at < old.size() || next < end) {
            int from = at;
            while (at < old.size() && !dropped.get(old.ids()[at]) && (next == end || precedes(old, at, fresh, next))) {
                at++;
            }
            whole.add(0, from, at);
            if (at < old.size() && dropped.get(old.ids()[at])) {
                at++;
                continue;
            }
            from = next;
            while (next < end && (at == old.size() || !precedes(old, at, fresh, next))) {
                next++;
            }
            whole.add(1, from, next);
        }
        return whole.cut(most);
    }

    private List<Splice> cut(int most) {
        int pieces = (size + most - 1) / most;
        int length = size == 0 ? 0 : (size + pieces - 1) / pieces;
        List<Splice> cut = new ArrayList<>();
        Splice piece = new Splice();
        for (int i = 0; i < stretches.size(); i += 3) {
            int from = stretches.get(i + 1);
            while (from < stretches.get(i + 2)) {
                int to = Math.min(from + length - piece.size, stretches.get(i + 2));
                piece.add(stretches.get(i), from, to);
                from = to;
                if (piece.size == length) {
                    cut.add(piece);
                    piece = new Splice();
                }
            }
        }
        if (piece.size > 0) {
            cut.add(piece);
        }
        return cut;
    }

    int size() {
        return size;
    }

    int[] column(int[] old, int[] fresh) {
        int[] joined = new int[size];
        copy(old, fresh, joined);
        return joined;
    }

    short[] column(short[] old, short[] fresh) {
        short[] joined = new short[size];
        copy(old, fresh, joined);
        return joined;
    }

    /** {@return where the lists of each row start, and at the end how long they are together} */
    int[] starts(int[] old, int[] fresh) {
        int[] joined = new int[size + 1];
        int row = 0;
        for (int i = 0; i < stretches.size(); i += 3) {
            int[] starts = stretches.get(i) == 0 ? old : fresh;
            int shift = joined[row] - starts[stretches.get(i + 1)];
            for (int from = stretches.get(i + 1); from < stretches.get(i + 2); from++) {
                joined[++row] = starts[from + 1] + shift;
            }
        }
        return joined;
    }

    int[] values(int[] old, int[] oldStarts, int[] fresh, int[] freshStarts, int length) {
        int[] joined = new int[length];
        copyValues(old, oldStarts, fresh, freshStarts, joined);
        return joined;
    }

    byte[] values(byte[] old, int[] oldStarts, byte[] fresh, int[] freshStarts, int length) {
        byte[] joined = new byte[length];
        copyValues(old, oldStarts, fresh, freshStarts, joined);
        return joined;
    }

    short[] values(short[] old, int[] oldStarts, short[] fresh, int[] freshStarts, int length) {
        short[] joined = new short[length];
        copyValues(old, oldStarts, fresh, freshStarts, joined);
        return joined;
    }

    // The kinds of array differ, so these take them as objects, as arraycopy does.
    private void copy(Object old, Object fresh, Object joined) {
        int row = 0;
        for (int i = 0; i < stretches.size(); i += 3) {
            int length = stretches.get(i + 2) - stretches.get(i + 1);
            System.arraycopy(stretches.get(i) == 0 ? old : fresh, stretches.get(i + 1), joined, row, length);
            row += length;
        }
    }

    private void copyValues(Object old, int[] oldStarts, Object fresh, int[] freshStarts, Object joined) {
        int at = 0;
        for (int i = 0; i < stretches.size(); i += 3) {
            int[] starts = stretches.get(i) == 0 ? oldStarts : freshStarts;
            int from = starts[stretches.get(i + 1)];
            int length = starts[stretches.get(i + 2)] - from;
            System.arraycopy(stretches.get(i) == 0 ? old : fresh, from, joined, at, length);
            at += length;
        }
    }

    private void add(int source, int from, int to) {
        if (from < to) {
            stretches.add(source);
            stretches.add(from);
            stretches.add(to);
            size += to - from;
        }
    }

    private static boolean precedes(Facts old, int a, Facts fresh, int b) {
        return old.starts()[a] < fresh.starts()[b]
                || old.starts()[a] == fresh.starts()[b] && old.ids()[a] < fresh.ids()[b];
    }
}
