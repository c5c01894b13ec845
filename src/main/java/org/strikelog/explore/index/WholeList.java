package org.strikelog.explore.index;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.strikelog.casualty.Effect;
import org.strikelog.explore.index.Snapshot.Position;
import org.strikelog.incident.IncidentSummary;
import org.strikelog.incident.Paging;

/**
 * All rows of a selection in the order of a list: four bytes each, and their words a thousand at a time, so that nothing
 * is held of the database while a slow client reads.
 */
final class WholeList {

    /** Rows whose words are fetched together. */
    static final int BATCH = 1_000;

    private final Selection selection;
    private final int[] rows;
    private final boolean falling;

    private WholeList(Selection selection, int[] rows, boolean falling) {
        this.selection = selection;
        this.rows = rows;
        this.falling = falling;
    }

    /** {@return all rows in the order of their days or of a number} */
    static WholeList of(Selection selection, Paging order) {
        return switch (order.sort()) {
            case DATE -> new WholeList(selection, selection.rows(0, true, selection.record.size()), order.descending());
            case KILLED -> by(Ranking.harmed(selection, Effect.KILLED), selection, order);
            case INJURED -> by(Ranking.harmed(selection, Effect.INJURED), selection, order);
            case UPDATED -> by(Ranking.updated(), selection, order);
            case TITLE -> throw new IllegalArgumentException("The index has no titles to order by");
        };
    }

    /** {@return rows in the order of their ids as they are given; those that are not in the record are left out} */
    static WholeList of(Selection selection, long[] ids) {
        int[] rows = Arrays.stream(ids)
                .mapToInt(id -> selection.record.rowOf((int) id))
                .filter(row -> row >= 0)
                .toArray();
        return new WholeList(selection, rows, false);
    }

    private static WholeList by(Ranking.Key key, Selection selection, Paging order) {
        Ranks ranks = new Ranks(selection.record, key);
        selection.run(List.of(ranks));
        return new WholeList(selection, ranks.rows(), order.descending());
    }

    /** {@return the incidents, read from the database as they are taken} */
    Stream<IncidentSummary> incidents(Summaries summaries) {
        return IntStream.range(0, (rows.length + BATCH - 1) / BATCH)
                .mapToObj(batch -> summaries.of(selection, positions(batch * BATCH)))
                .flatMap(List::stream);
    }

    private List<Position> positions(int first) {
        return IntStream.range(first, Math.min(rows.length, first + BATCH))
                .mapToObj(i -> selection.record.position(rows[falling ? rows.length - 1 - i : i]))
                .toList();
    }

    /** Notes of each row its number, and among equals its id. */
    private static final class Ranks implements Selection.Counter {

        private final Snapshot record;
        private final Ranking.Key key;
        private final long[] ranks;
        private int size;

        Ranks(Snapshot record, Ranking.Key key) {
            this.record = record;
            this.key = key;
            ranks = new long[record.size()];
        }

        @Override
        public void take(Block block, int[] rows, int[] marks, int count) {
            for (int i = 0; i < count; i++) {
                ranks[size++] = (long) key.of(block, rows[i]) << Integer.SIZE
                        | block.facts.ids()[rows[i]];
            }
        }

        int[] rows() {
            Arrays.sort(ranks, 0, size);
            return Arrays.stream(ranks, 0, size)
                    .mapToInt(rank -> record.rowOf((int) rank))
                    .toArray();
        }
    }
}
