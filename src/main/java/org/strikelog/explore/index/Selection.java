package org.strikelog.explore.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.FigureRule;
import org.strikelog.explore.index.Snapshot.Position;
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
    static final int BOX = 1;

    static final int COUNTRY = 1 << 1;
    static final int LOCATION = 1 << 2;
    static final int TYPE = 1 << 3;
    static final int WEAPON = 1 << 4;
    static final int OUTCOME = 1 << 5;
    static final int STATUS = 1 << 6;
    static final int CONFLICT = 1 << 7;
    /** A statement that ties one of the groups in one of the roles. */
    static final int TIE = 1 << 8;
    /** A statement that ties one of the groups in any role. */
    static final int TIE_GROUP = 1 << 9;
    /** A statement that ties any group in one of the roles. */
    static final int TIE_ROLE = 1 << 10;
    /** Its days, and all else that no facet leaves aside. */
    static final int REST = 1 << 11;
    /** Not a failure: the row matches possibly, but not certainly. */
    static final int DOUBT = 1 << 12;

    /** A day after any on which something was said or taken back, and before that of what still stands. */
    static final int EVER = Integer.MAX_VALUE - 1;

    private static final int FAILURES = DOUBT - 1;
    private static final int BATCH = 2048;

    final Snapshot record;
    final IncidentFilter filter;
    /** The epoch day as of which the record is read; {@link #EVER} is all that was ever said. */
    final int asOf;

    private final HarmReader harms;
    private final boolean surely;
    private final int from;
    private final int to;
    /** Besides the days. */
    private final List<Condition> conditions = new ArrayList<>();
    /** Groups of which a row must have one; none is any. */
    private final @Nullable Set<Integer> groups;
    /** What is met by all rows that have one of the groups by a statement that stands; none where more is asked. */
    private final @Nullable Condition metByGroup;
    /** The rows, by number within the record, that are left by what the index cannot answer; none is all. */
    private final @Nullable BitSet found;

    /** Notes in the marks which of some rows of a block fail. */
    interface Condition {
        void mark(Block block, int[] rows, int count, int[] marks);
    }

    /** Takes the rows that match, in order. */
    interface Counter {

        /** {@return the conditions whose failure does not matter to it} */
        default int leavesAside() {
            return 0;
        }

        /**
         * Takes some rows of a block.
         *
         * @param marks in which {@link #DOUBT} says that a row matches only possibly
         */
        void take(Block block, int[] rows, int[] marks, int count);

        /** {@return whether it has at hand what a block comes to, so that it need not be given row after row} */
        default boolean takesBlocks() {
            return false;
        }

        /** Takes all rows of a block; only if it says that it can. */
        default void take(Block block) {
            throw new UnsupportedOperationException();
        }
    }

    /** @param found the rows that are left by what the index cannot answer; none is all */
    Selection(Snapshot record, IncidentFilter filter, @Nullable BitSet found) {
        this.record = record;
        this.filter = filter;
        this.found = found;
        asOf = filter.asOf() == null ? EVER : Math.toIntExact(filter.asOf().toEpochDay());
        surely = filter.match() == Match.CERTAIN;
        harms = new HarmReader(new RollUps(this), plain());
        from = filter.from() == null
                ? Integer.MIN_VALUE
                : Math.toIntExact(filter.from().toEpochDay());
        to = filter.to() == null
                ? Integer.MAX_VALUE
                : Math.toIntExact(filter.to().toEpochDay());
        Conditions all = new Conditions(this);
        conditions.addAll(all.conditions());
        groups = all.groups();
        metByGroup = all.metByGroup();
    }

    /** {@return whether figures are read as everybody reads them who asks for nothing else, as {@link Harms} has them} */
    boolean plain() {
        return asOf == EVER && filter.figures() == FigureRule.LATEST;
    }

    /** {@return who was harmed in rows, one reader for all counters of a run} */
    HarmReader harms() {
        return harms;
    }

    boolean surely() {
        return surely;
    }

    /** {@return how many rows of a block are over by the last day of the filter} */
    int endedInTime(Block block) {
        if (block.latestEnd <= to) {
            return block.size();
        }
        int ended = 0;
        for (int end : block.facts.ends()) {
            ended += end <= to ? 1 : 0;
        }
        return ended;
    }

    /** Hands each counter the rows that match it. */
    void run(List<? extends Counter> counters) {
        int aside = counters.stream().mapToInt(Counter::leavesAside).reduce(0, (a, b) -> a | b);
        boolean byGroup = groups != null && (aside & TIE) == 0;
        List<? extends Counter> takers =
                counters.stream().filter(Counter::takesBlocks).toList();
        boolean whole = !takers.isEmpty() && conditions.isEmpty() && found == null;
        Pass all = new Pass(
                byGroup ? conditions.stream().filter(c -> c != metByGroup).toList() : conditions, counters);
        Pass rest = new Pass(
                conditions, counters.stream().filter(c -> !c.takesBlocks()).toList());
        int first = 0;
        for (Block block : record.blocks) {
            if (block.firstStart() > to) {
                break;
            } else if (block.latestEnd >= from) {
                if (whole && whollyInside(block)) {
                    takers.forEach(counter -> counter.take(block));
                    rest.rows(block, block.size());
                } else if (byGroup) {
                    all.rows(
                            block,
                            found(first, block.groupRows.of(Objects.requireNonNull(groups), metByGroup != null)));
                } else if (found != null) {
                    all.rows(block, Ints.of(found.get(first, first + block.size())));
                } else {
                    all.rows(block, to == Integer.MAX_VALUE ? block.size() : block.facts.firstFrom(to + 1, 0));
                }
            }
            first += block.size();
        }
    }

    /** {@return those of some rows of a block that are found} */
    private int[] found(int first, int[] rows) {
        BitSet these = found;
        return these == null
                ? rows
                : Arrays.stream(rows).filter(row -> these.get(first + row)).toArray();
    }

    /** {@return whether the days of all rows match} */
    private boolean whollyInside(Block block) {
        return block.firstStart() >= from && (surely ? block.latestEnd : block.lastStart()) <= to;
    }

    /**
     * {@return the numbers within the record of the first rows that match from one on, in order; fewer than asked for
     * when there are no more}
     *
     * @param start the first row to look at
     * @param forwards towards later days; else towards earlier ones
     */
    int[] rows(int start, boolean forwards, int most) {
        int[] matching = new int[most];
        int size = 0;
        int[] rows = new int[BATCH];
        int[] marks = new int[BATCH];
        int end = to == Integer.MAX_VALUE ? record.size() : record.firstFrom(to + 1);
        int length = 256;
        int at = next(forwards ? start : Math.min(start, end - 1), forwards);
        while (size < most && at >= 0 && at < end) {
            Position position = record.position(at);
            Block block = position.block();
            int first = at - position.row();
            int count = 0;
            if (block.latestEnd >= from) {
                while (count < length && at >= first && at < Math.min(end, first + block.size())) {
                    rows[count++] = at - first;
                    at = next(forwards ? at + 1 : at - 1, forwards);
                }
            } else {
                at = next(forwards ? first + block.size() : first - 1, forwards);
            }
            count = mark(conditions, block, rows, count, marks, FAILURES);
            for (int i = 0; i < count && size < most; i++) {
                matching[size++] = first + rows[i];
            }
            length = Math.min(BATCH, length * 2);
        }
        return Arrays.copyOf(matching, size);
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
    boolean certain(Position position) {
        int[] marks = new int[1];
        mark(conditions, position.block(), new int[] {position.row()}, 1, marks, 0);
        return (marks[0] & DOUBT) == 0;
    }

    /**
     * Marks rows, and drops those that nobody wants, so that the next condition need not look at them.
     *
     * @param matter what nobody leaves aside
     * @return how many rows are left, of which the first ones of both arrays are
     */
    private int mark(List<Condition> conditions, Block block, int[] rows, int count, int[] marks, int matter) {
        Arrays.fill(marks, 0, count, 0);
        int left = count;
        if (block.firstStart() < from || block.latestEnd > to) {
            days(block.facts, rows, count, marks);
            left = wanted(rows, marks, count, matter);
        }
        for (Condition condition : conditions) {
            condition.mark(block, rows, left, marks);
            left = wanted(rows, marks, left, matter);
        }
        return left;
    }

    private static int wanted(int[] rows, int[] marks, int count, int matter) {
        int left = 0;
        for (int i = 0; i < count; i++) {
            rows[left] = rows[i];
            marks[left] = marks[i];
            left += (marks[i] & matter) == 0 ? 1 : 0;
        }
        return left;
    }

    private void days(Facts facts, int[] rows, int count, int[] marks) {
        int[] starts = facts.starts();
        int[] ends = facts.ends();
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

        private final List<Condition> conditions;
        private final Map<Integer, List<Counter>> counters = new LinkedHashMap<>();
        private final int[] rows = new int[BATCH];
        private final int[] marks = new int[BATCH];
        private final int[] taken = new int[BATCH];
        private final int[] takenMarks = new int[BATCH];
        /** What no counter leaves aside. */
        private final int matter;

        Pass(List<Condition> conditions, List<? extends Counter> all) {
            this.conditions = conditions;
            for (Counter counter : all) {
                counters.computeIfAbsent(counter.leavesAside(), a -> new ArrayList<>())
                        .add(counter);
            }
            matter = FAILURES & ~counters.keySet().stream().reduce(0, (a, b) -> a | b);
        }

        void rows(Block block, int[] some) {
            for (int at = 0; at < some.length; at += BATCH) {
                int count = Math.min(BATCH, some.length - at);
                System.arraycopy(some, at, rows, 0, count);
                flush(block, count);
            }
        }

        /** All before one. */
        void rows(Block block, int end) {
            for (int at = 0; at < end; at += BATCH) {
                int count = Math.min(BATCH, end - at);
                for (int i = 0; i < count; i++) {
                    rows[i] = at + i;
                }
                flush(block, count);
            }
        }

        private void flush(Block block, int size) {
            if (counters.isEmpty()) {
                return;
            }
            int left = mark(conditions, block, rows, size, marks, matter);
            if (counters.size() == 1) {
                counters.values().forEach(these -> these.forEach(counter -> counter.take(block, rows, marks, left)));
                return;
            }
            counters.forEach((aside, these) -> {
                System.arraycopy(rows, 0, taken, 0, left);
                System.arraycopy(marks, 0, takenMarks, 0, left);
                int count = wanted(taken, takenMarks, left, FAILURES & ~aside);
                for (Counter counter : these) {
                    counter.take(block, taken, takenMarks, count);
                }
            });
        }
    }
}
