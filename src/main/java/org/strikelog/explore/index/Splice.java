package org.strikelog.explore.index;

import java.util.BitSet;

/**
 * How the rows of a snapshot and those of a batch become the rows of the next snapshot: rows that the batch replaces
 * fall out, its own come in at their place in the order of days. Columns are joined stretch by stretch, so that a few
 * changed rows among a million cost little more than copying.
 */
final class Splice {

    private final Ints stretches = new Ints();
    private final int size;

    /** @param dropped ids of rows that fall out of the old ones */
    Splice(Facts old, Facts fresh, BitSet dropped) {
        int at = 0;
        int size = 0;
        int next = 0;
        while (at < old.size() || next < fresh.size()) {
            int from = at;
            while (at < old.size()
                    && !dropped.get(old.ids()[at])
                    && (next == fresh.size() || precedes(old, at, fresh, next))) {
                at++;
            }
            size += stretch(0, from, at);
            if (at < old.size() && dropped.get(old.ids()[at])) {
                at++;
                continue;
            }
            int first = next;
            while (next < fresh.size() && (at == old.size() || !precedes(old, at, fresh, next))) {
                next++;
            }
            size += stretch(1, first, next);
        }
        this.size = size;
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

    private int stretch(int source, int from, int to) {
        if (from < to) {
            stretches.add(source);
            stretches.add(from);
            stretches.add(to);
        }
        return to - from;
    }

    private static boolean precedes(Facts old, int a, Facts fresh, int b) {
        return old.starts()[a] < fresh.starts()[b]
                || old.starts()[a] == fresh.starts()[b] && old.ids()[a] < fresh.ids()[b];
    }
}
