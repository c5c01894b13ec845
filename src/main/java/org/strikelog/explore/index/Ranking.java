package org.strikelog.explore.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.Effect;
import org.strikelog.explore.index.Selection.Counter;

/**
 * The first rows by how many were harmed, in one way or in two, and by id among equals. In one way, those without a number
 * come lowest; in two, nobody is known to have been harmed in them, as in those with none.
 */
final class Ranking implements Counter {

    private final RollUps rollUps;
    private final Effect effect;
    private final @Nullable Effect second;
    private final int most;
    private final @Nullable Place after;
    private final Comparator<Place> order;
    private final PriorityQueue<Place> best;

    /**
     * A row in the order of the list.
     *
     * @param people the number; -1 where there is none and no second way
     * @param others the number of those harmed in the second way
     * @param day the epoch day on which it starts, which says with its id where in the record it is
     */
    record Place(int people, int others, long id, int day) {}

    /**
     * @param second what equals are ordered by; none is nothing but their id
     * @param after the rows that come after this one; none is from the first
     */
    Ranking(
            Selection selection,
            Effect effect,
            @Nullable Effect second,
            boolean falling,
            @Nullable Place after,
            int most) {
        rollUps = new RollUps(selection);
        this.effect = effect;
        this.second = second;
        this.most = most;
        this.after = after;
        Comparator<Place> rising = Comparator.comparingInt(Place::people)
                .thenComparingInt(Place::others)
                .thenComparingLong(Place::id);
        order = falling ? rising.reversed() : rising;
        best = new PriorityQueue<>(order.reversed());
    }

    @Override
    public void take(Block block, int[] rows, int[] marks, int count) {
        rollUps.in(block.figures);
        for (int i = 0; i < count; i++) {
            long id = block.facts.ids()[rows[i]];
            int day = block.facts.starts()[rows[i]];
            Place place = second == null
                    ? new Place(point(rows[i], effect), 0, id, day)
                    : new Place(Math.max(0, point(rows[i], effect)), Math.max(0, point(rows[i], second)), id, day);
            if (after == null || order.compare(place, after) > 0) {
                best.add(place);
                if (best.size() > most) {
                    best.remove();
                }
            }
        }
    }

    private int point(int row, Effect harm) {
        rollUps.harm(row, harm);
        return rollUps.point;
    }

    /** {@return the rows in order} */
    List<Place> first() {
        List<Place> first = new ArrayList<>(best);
        first.sort(order);
        return first;
    }
}
