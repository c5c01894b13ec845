package org.strikelog.explore.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.Effect;
import org.strikelog.explore.index.Selection.Counter;

/** The first rows by one number or by two, such as how many were harmed, and by id among equals. */
final class Ranking implements Counter {

    private final Key key;
    private final @Nullable Key second;
    private final int most;
    private final @Nullable Place after;
    private final Comparator<Place> order;
    private final PriorityQueue<Place> best;

    /**
     * A row in the order of the list.
     *
     * @param number by which it is ordered
     * @param second by which equals are; 0 where there is no such number
     * @param day the epoch day on which it starts, which says with its id where in the record it is
     */
    record Place(int number, int second, long id, int day) {}

    /** What rows are ordered by. */
    interface Key {
        int of(Block block, int row);
    }

    /** {@return when a row was last changed} */
    static Key updated() {
        return (block, row) -> block.facts.updated()[row];
    }

    /** {@return how many were harmed; -1, below all others, where no number is known} */
    static Key harmed(Selection selection, Effect effect) {
        RollUps rollUps = new RollUps(selection);
        return (block, row) -> {
            rollUps.in(block.figures).harm(row, effect);
            return rollUps.point;
        };
    }

    /**
     * @param second what equals are ordered by; none is nothing but their id
     * @param after the rows that come after this one; none is from the first
     */
    Ranking(Key key, @Nullable Key second, boolean falling, @Nullable Place after, int most) {
        this.key = key;
        this.second = second;
        this.most = most;
        this.after = after;
        Comparator<Place> rising = Comparator.comparingInt(Place::number)
                .thenComparingInt(Place::second)
                .thenComparingLong(Place::id);
        order = falling ? rising.reversed() : rising;
        best = new PriorityQueue<>(order.reversed());
    }

    @Override
    public void take(Block block, int[] rows, int[] marks, int count) {
        for (int i = 0; i < count; i++) {
            Place place = new Place(
                    key.of(block, rows[i]),
                    second == null ? 0 : second.of(block, rows[i]),
                    block.facts.ids()[rows[i]],
                    block.facts.starts()[rows[i]]);
            if (after == null || order.compare(place, after) > 0) {
                best.add(place);
                if (best.size() > most) {
                    best.remove();
                }
            }
        }
    }

    /** {@return the rows in order} */
    List<Place> first() {
        List<Place> first = new ArrayList<>(best);
        first.sort(order);
        return first;
    }
}
