package org.strikelog.explore.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.Match;

/**
 * A filter made ready for one snapshot.
 *
 * <p>Each condition notes in the mark of a row whether the row fails it, so that one pass can also count what would
 * match if a condition were left aside. The conditions run over batches of rows, one after the other, each a short loop
 * over its own columns.
 */
final class Selection {

    /** What a row can fail, as bits of its mark. */
    static final int CONFLICT = 1;

    static final int BOX = 2;

    static final int COUNTRY = 4;
    static final int LOCATION = 8;
    static final int TYPE = 16;
    static final int WEAPON = 32;
    static final int OUTCOME = 64;
    static final int STATUS = 128;
    /** A statement that ties one of the groups in one of the roles. */
    static final int TIE = 256;
    /** A statement that ties one of the groups in any role. */
    static final int TIE_GROUP = 512;
    /** A statement that ties any group in one of the roles. */
    static final int TIE_ROLE = 1024;

    /** Its days, and all else that no facet leaves aside. */
    static final int REST = 2048;
    /** Not a failure: the row matches possibly, but not certainly. */
    static final int DOUBT = 4096;

    /** A day after any on which something was said or taken back, and before that of what still stands. */
    static final int EVER = Integer.MAX_VALUE - 1;

    private static final int FAILURES = DOUBT - 1;
    private static final int BATCH = 2048;

    final Snapshot record;
    final IncidentFilter filter;
    /** The epoch day as of which the record is read; {@link #EVER} is all that was ever said. */
    final int asOf;

    private final boolean surely;
    private final int from;
    private final int to;
    private final List<Condition> conditions = new ArrayList<>();
    private final int @Nullable [] groups;
    private final @Nullable BitSet found;

    /** Notes in the marks which of some rows fail. */
    interface Condition {
        void mark(int[] rows, int count, int[] marks);
    }

    /** Takes the rows that match, in order. */
    interface Counter {

        /** {@return the conditions whose failure does not matter to it} */
        default int leavesAside() {
            return 0;
        }

        /** @param marks in which {@link #DOUBT} says that a row matches only possibly */
        void take(int[] rows, int[] marks, int count);
    }

    /** @param found the rows that are left by what the index cannot answer; none is all */
    Selection(Snapshot record, IncidentFilter filter, @Nullable BitSet found) {
        this.record = record;
        this.filter = filter;
        this.found = found;
        asOf = filter.asOf() == null ? EVER : Math.toIntExact(filter.asOf().toEpochDay());
        surely = filter.match() == Match.CERTAIN;
        from = filter.from() == null
                ? Integer.MIN_VALUE
                : Math.toIntExact(filter.from().toEpochDay());
        to = filter.to() == null
                ? Integer.MAX_VALUE
                : Math.toIntExact(filter.to().toEpochDay());
        Conditions all = new Conditions(this);
        if (filter.from() != null || filter.to() != null) {
            conditions.add(this::days);
        }
        conditions.addAll(all.conditions());
        groups = all.groups();
    }

    boolean surely() {
        return surely;
    }

    /** Hands each counter the rows that match it. */
    void run(List<? extends Counter> counters) {
        int aside = counters.stream().mapToInt(Counter::leavesAside).reduce(0, (a, b) -> a | b);
        Pass pass = new Pass(counters);
        if (groups != null && (aside & TIE) == 0) {
            pass.add(
                    found == null
                            ? groups
                            : Arrays.stream(groups).filter(found::get).toArray());
        } else if (found != null) {
            pass.add(found.stream().toArray());
        } else {
            int end = to == Integer.MAX_VALUE ? record.size() : record.firstFrom(to + 1);
            int begin = from == Integer.MIN_VALUE ? 0 : record.firstFrom(from);
            for (int block = 0; block * Snapshot.BLOCK < begin; block++) {
                if (record.latestEnds[block] >= from) {
                    pass.add(block * Snapshot.BLOCK, Math.min(Math.min(begin, end), (block + 1) * Snapshot.BLOCK));
                }
            }
            pass.add(Math.min(begin, end), end);
        }
        pass.flush();
    }

    /**
     * {@return the first rows that match from one on, in order; fewer than asked for when there are no more}
     *
     * @param start the first row to look at
     * @param forwards towards later days; else towards earlier ones
     */
    int[] rows(int start, boolean forwards, int most) {
        int[] found = new int[most];
        int size = 0;
        int[] rows = new int[BATCH];
        int[] marks = new int[BATCH];
        int last = to == Integer.MAX_VALUE ? record.size() : record.firstFrom(to + 1);
        int at = forwards ? start : Math.min(start, last - 1);
        int length = 256;
        while (size < most && (forwards ? at < last : at >= 0)) {
            int count = 0;
            at = next(at, forwards);
            while (count < length && (forwards ? at < last : at >= 0)) {
                rows[count++] = at;
                at = next(forwards ? at + 1 : at - 1, forwards);
            }
            mark(rows, count, marks);
            for (int i = 0; i < count && size < most; i++) {
                if ((marks[i] & FAILURES) == 0) {
                    found[size++] = rows[i];
                }
            }
            length = Math.min(BATCH, length * 2);
        }
        return Arrays.copyOf(found, size);
    }

    /** {@return the first row from one on that is not ruled out; one beyond the last where there is none} */
    private int next(int row, boolean forwards) {
        if (found == null) {
            return row;
        }
        int next = forwards ? found.nextSetBit(row) : row < 0 ? -1 : found.previousSetBit(row);
        return forwards && next < 0 ? record.size() : next;
    }

    /** {@return whether a row that is known to match does so beyond doubt} */
    boolean certain(int row) {
        int[] marks = new int[1];
        mark(new int[] {row}, 1, marks);
        return (marks[0] & DOUBT) == 0;
    }

    private void mark(int[] rows, int count, int[] marks) {
        Arrays.fill(marks, 0, count, 0);
        for (Condition condition : conditions) {
            condition.mark(rows, count, marks);
        }
    }

    private void days(int[] rows, int count, int[] marks) {
        int[] starts = record.facts.starts();
        int[] ends = record.facts.ends();
        for (int i = 0; i < count; i++) {
            int start = starts[rows[i]];
            int end = ends[rows[i]];
            boolean inside = start >= from && end <= to;
            if (!inside) {
                marks[i] |= DOUBT;
                if (surely || end < from || start > to) {
                    marks[i] |= REST;
                }
            }
        }
    }

    /** One run over the rows. */
    private final class Pass {

        private final Map<Integer, List<Counter>> counters = new LinkedHashMap<>();
        private final int[] rows = new int[BATCH];
        private final int[] marks = new int[BATCH];
        private final int[] taken = new int[BATCH];
        private final int[] takenMarks = new int[BATCH];
        private int size;

        Pass(List<? extends Counter> all) {
            for (Counter counter : all) {
                counters.computeIfAbsent(counter.leavesAside(), a -> new ArrayList<>())
                        .add(counter);
            }
        }

        void add(int[] some) {
            for (int at = 0; at < some.length; ) {
                size = Math.min(BATCH, some.length - at);
                System.arraycopy(some, at, rows, 0, size);
                int taken = size;
                flush();
                at += taken;
            }
        }

        void add(int first, int end) {
            for (int row = first; row < end; ) {
                int length = Math.min(BATCH - size, end - row);
                for (int i = 0; i < length; i++) {
                    rows[size + i] = row + i;
                }
                size += length;
                row += length;
                if (size == BATCH) {
                    flush();
                }
            }
        }

        void flush() {
            mark(rows, size, marks);
            counters.forEach((aside, these) -> {
                int matter = FAILURES & ~aside;
                int count = 0;
                for (int i = 0; i < size; i++) {
                    taken[count] = rows[i];
                    takenMarks[count] = marks[i];
                    count += (marks[i] & matter) == 0 ? 1 : 0;
                }
                for (Counter counter : these) {
                    counter.take(taken, takenMarks, count);
                }
            });
            size = 0;
        }
    }
}
