package org.strikelog.explore.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.Party;
import org.strikelog.explore.index.Ranking.Place;
import org.strikelog.explore.index.Selection.Counter;
import org.strikelog.incident.Behind;
import org.strikelog.incident.Harmed;
import org.strikelog.incident.IncidentSummary;

/** What one kind of harm comes to in all rows, and the rows on which anything was stated of it, the most first. */
final class Adding implements Counter {

    private static final int EVERYBODY = -1;

    private final RollUps rollUps;
    private final Effect effect;
    /** The party by its place in the vocabulary; {@link #EVERYBODY} for all of them. */
    private final int party;

    private final boolean silent;
    private final int asOf;
    private final int most;
    private final @Nullable Place after;
    private final Comparator<Place> order;
    private final PriorityQueue<Place> best;
    private final TollCounter.Sum sum = new TollCounter.Sum();
    private long incidents;
    private long listed;

    /**
     * @param silent whether the rows are listed on which nothing was stated of it, instead
     * @param falling the most first; else the least
     * @param after the rows that come after this one; none is from the first
     * @param most rows
     */
    Adding(
            Selection selection,
            Harmed harmed,
            Effect effect,
            boolean silent,
            boolean falling,
            @Nullable Place after,
            int most) {
        rollUps = new RollUps(selection);
        this.effect = effect;
        Party whose = harmed.party();
        party = whose == null ? EVERYBODY : whose.ordinal();
        this.silent = silent;
        asOf = selection.asOf;
        this.most = most;
        this.after = after;
        Comparator<Place> rising = Comparator.comparingInt(Place::number).thenComparingLong(Place::id);
        order = falling ? rising.reversed() : rising;
        best = new PriorityQueue<>(order.reversed());
    }

    @Override
    public void take(Block block, int[] rows, int[] marks, int count) {
        incidents += count;
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            boolean any = block.figures.any(row);
            int point = any ? add(block, row) : Figures.OPEN;
            if (silent != (any && spoken(block.figures, row))) {
                listed++;
                list(new Place(point, 0, block.facts.ids()[row], block.facts.starts()[row]));
            }
        }
    }

    /** {@return what one incident of a record comes to} */
    Behind.Sum of(Snapshot record, IncidentSummary incident) {
        int day = Math.toIntExact(incident.occurrence().startsOn().toEpochDay());
        Snapshot.Position row = record.position(record.firstFrom(day, incident.id()));
        TollCounter.Sum one = new TollCounter.Sum();
        roll(row.block(), row.row(), one);
        return sum(one, 1);
    }

    /** {@return what all rows come to} */
    Behind.Sum sum() {
        return sum(sum, incidents);
    }

    /** {@return how many rows there are to list} */
    long listed() {
        return listed;
    }

    /** {@return the rows in order} */
    List<Place> first() {
        List<Place> first = new ArrayList<>(best);
        first.sort(order);
        return first;
    }

    private int add(Block block, int row) {
        return roll(block, row, sum) ? rollUps.point : Figures.OPEN;
    }

    /** {@return whether a statement stands, which the roll-up then holds and has been added} */
    private boolean roll(Block block, int row, TollCounter.Sum into) {
        rollUps.in(block.figures);
        boolean stands = party == EVERYBODY ? together(row) : apart(row);
        if (stands) {
            into.add(rollUps);
        }
        return stands;
    }

    private boolean together(int row) {
        rollUps.harm(row, effect);
        return rollUps.stated;
    }

    private boolean apart(int row) {
        int key = Figures.key(party, effect.ordinal());
        rollUps.at(row);
        while (rollUps.next()) {
            if (rollUps.key == key) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether anything had been stated of it, replaced since or not} */
    private boolean spoken(Figures figures, int row) {
        for (int i = figures.starts()[row]; i < figures.starts()[row + 1]; i++) {
            int key = figures.keys()[i];
            if (key % Figures.EFFECTS == effect.ordinal()
                    && (party == EVERYBODY || key / Figures.EFFECTS == party)
                    && figures.stated()[i] <= asOf) {
                return true;
            }
        }
        return false;
    }

    private void list(Place place) {
        if (after == null || order.compare(place, after) > 0) {
            best.add(place);
            if (best.size() > most) {
                best.remove();
            }
        }
    }

    private static Behind.Sum sum(TollCounter.Sum sum, long incidents) {
        return new Behind.Sum(sum.low(), sum.point(), sum.high(), sum.counted, incidents - sum.pointed);
    }
}
