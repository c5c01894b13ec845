package org.strikelog.explore.index;

import static org.strikelog.explore.index.Figures.OPEN;

import org.strikelog.casualty.Effect;
import org.strikelog.casualty.FigureRule;
import org.strikelog.casualty.Party;

/**
 * Walks over the roll-ups of one row after another, by the rules of {@link org.strikelog.casualty.RollUp}, without an
 * object for any of them: {@code in(figures)} of a block and {@code at(row)}, then {@code next()} until it is false.
 */
final class RollUps {

    private static final int ALL = Party.ALL.ordinal();

    private final int asOf;
    private final FigureRule rule;
    private final Directory.Speakers speakers;

    private Figures figures = Figures.NONE;
    private int[] starts = figures.starts();
    private byte[] keys = figures.keys();
    private int first;
    private int at;
    private int end;

    /** Party and effect, as {@link Figures#key} has them. */
    int key;
    /** People, at least; {@link Figures#OPEN} where nobody gave a number at all. */
    int low;
    /** People, at most; {@link Figures#OPEN} where that was not said. */
    int high;
    /** The number by the rule; {@link Figures#OPEN} where there is none. */
    int point;

    /** After {@link #harm}: whether anything was stated. */
    boolean stated;

    /** @param asOf the epoch day as of which figures are read */
    RollUps(int asOf, FigureRule rule, Directory.Speakers speakers) {
        this.asOf = asOf;
        this.rule = rule;
        this.speakers = speakers;
    }

    RollUps(Selection selection) {
        this(selection.asOf, selection.filter.figures(), selection.record.directory.speakers());
    }

    /** {@return this, for rows of a block with these figures} */
    RollUps in(Figures these) {
        figures = these;
        starts = these.starts();
        keys = these.keys();
        return this;
    }

    void at(int row) {
        first = starts[row];
        at = first;
        end = starts[row + 1];
    }

    /** {@return whether there was another roll-up, which the fields now hold} */
    boolean next() {
        while (at < end) {
            int from = at;
            byte key = keys[from];
            do {
                at++;
            } while (at < end && keys[at] == key);
            if (at - from == 1 ? alone(from) : rollUp(from, at)) {
                this.key = key;
                return true;
            }
        }
        return false;
    }

    /** Takes one effect over all parties of a row; a statement on all of them together goes before their sum. */
    void harm(int row, Effect effect) {
        boolean together = false;
        boolean open = false;
        int lowOfAll = OPEN;
        int highOfAll = OPEN;
        int pointOfAll = OPEN;
        int lows = OPEN;
        int highs = 0;
        int points = OPEN;
        stated = false;
        at(row);
        while (next()) {
            if (key % Figures.EFFECTS == effect.ordinal()) {
                stated = true;
                if (key / Figures.EFFECTS == ALL) {
                    together = true;
                    lowOfAll = low;
                    highOfAll = high;
                    pointOfAll = point;
                } else {
                    lows = plus(lows, low);
                    points = plus(points, point);
                    open |= high == OPEN;
                    highs += Math.max(high, 0);
                }
            }
        }
        low = lowOfAll == OPEN ? lows : lowOfAll;
        high = together ? highOfAll : open || !stated ? OPEN : highs;
        point = pointOfAll == OPEN ? points : pointOfAll;
    }

    /** Most statements are the only one of their kind: what they say is the roll-up. */
    private boolean alone(int i) {
        if (!stands(i)) {
            return false;
        }
        int lower = figures.lows()[i];
        int upper = figures.highs()[i];
        low = lower == OPEN && upper != OPEN ? 0 : lower;
        high = upper;
        point = OPEN;
        if (rule != FigureRule.OFFICIAL || speakers.official(figures.speakers()[i])) {
            point = number(lower, upper);
        }
        return true;
    }

    private boolean rollUp(int from, int to) {
        boolean any = false;
        int least = Integer.MAX_VALUE;
        int mostAtLeast = OPEN;
        int most = OPEN;
        point = OPEN;
        for (int i = from; i < to; i++) {
            if (!stands(i)) {
                continue;
            }
            any = true;
            int lower = figures.lows()[i];
            int upper = figures.highs()[i];
            if (lower != OPEN || upper != OPEN) {
                least = Math.min(least, Math.max(lower, 0));
                mostAtLeast = Math.max(mostAtLeast, lower);
                most = Math.max(most, upper);
                choose(i, number(lower, upper));
            }
        }
        low = least == Integer.MAX_VALUE ? OPEN : least;
        high = most >= mostAtLeast ? most : OPEN;
        return any;
    }

    // Statements come in the order of their days, so that the last one is the newest.
    private void choose(int i, int number) {
        switch (rule) {
            case LATEST -> point = number;
            case OFFICIAL -> point = speakers.official(figures.speakers()[i]) ? number : point;
            case LOWEST -> point = point == OPEN ? number : Math.min(point, number);
            case HIGHEST -> point = Math.max(point, number);
        }
    }

    private boolean stands(int i) {
        return asOf == Selection.EVER ? figures.replaced()[i] >= 0 : standing(i);
    }

    /** {@return whether a statement of the row had been made by the day, and not been replaced by then} */
    boolean standing(int i) {
        if (figures.stated()[i] > asOf) {
            return false;
        }
        int house = speakers.house(figures.speakers()[i]);
        for (int later = i + 1; later < end && keys[later] == keys[i]; later++) {
            if (speakers.house(figures.speakers()[later]) == house && figures.stated()[later] <= asOf) {
                return false;
            }
        }
        for (int other = first; other < end; other++) {
            if (figures.replaces(other) == i - first + 1 && figures.stated()[other] <= asOf) {
                return false;
            }
        }
        return true;
    }

    private static int number(int lower, int upper) {
        return lower == OPEN ? upper : upper == OPEN ? lower : lower + (upper - lower) / 2;
    }

    private static int plus(int sum, int number) {
        return number == OPEN ? sum : Math.max(sum, 0) + number;
    }
}
