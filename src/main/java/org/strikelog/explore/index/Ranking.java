package org.strikelog.explore.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.Effect;
import org.strikelog.explore.index.Selection.Counter;

/** The first rows by how many were harmed, and by id among equals; those without a number come lowest. */
final class Ranking implements Counter {

    private final Facts facts;
    private final RollUps rollUps;
    private final Effect effect;
    private final int most;
    private final @Nullable Place after;
    private final Comparator<Place> order;
    private final PriorityQueue<Place> best;

    /**
     * A row in the order of the list.
     *
     * @param people the number; -1 where there is none
     */
    record Place(int people, long id, int row) {}

    /** @param after the rows that come after this one; none is from the first */
    Ranking(Selection selection, Effect effect, boolean falling, @Nullable Place after, int most) {
        facts = selection.record.facts;
        rollUps = selection.record.figures.rollUps(
                selection.asOf, selection.filter.figures(), selection.record.directory.speakers());
        this.effect = effect;
        this.most = most;
        this.after = after;
        Comparator<Place> rising = Comparator.comparingInt(Place::people).thenComparingLong(Place::id);
        order = falling ? rising.reversed() : rising;
        best = new PriorityQueue<>(order.reversed());
    }

    @Override
    public void take(int[] rows, int[] marks, int count) {
        for (int i = 0; i < count; i++) {
            rollUps.harm(rows[i], effect);
            Place place = new Place(rollUps.point, facts.ids()[rows[i]], rows[i]);
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
