package org.strikelog.explore.index;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.FigureRule;
import org.strikelog.casualty.Party;
import org.strikelog.casualty.Toll;
import org.strikelog.explore.index.Selection.Counter;

/** People harmed in all rows that match, by party and effect. */
final class TollCounter implements Counter {

    private final RollUps rollUps;
    /** Whether figures are read as the sums of blocks have them. */
    private final boolean plain;

    private final Sum[] sums = new Sum[Figures.KEYS];
    private int incidents;

    TollCounter(Selection selection) {
        this(new RollUps(selection), selection.plain());
    }

    private TollCounter(RollUps rollUps, boolean plain) {
        this.rollUps = rollUps;
        this.plain = plain;
        for (int key = 0; key < sums.length; key++) {
            sums[key] = new Sum();
        }
    }

    @Override
    public void take(Block block, int[] rows, int[] marks, int count) {
        rollUps.in(block.figures);
        incidents += count;
        for (int i = 0; i < count; i++) {
            add(rows[i]);
        }
    }

    @Override
    public boolean takesBlocks() {
        return plain;
    }

    @Override
    public void take(Block block) {
        incidents += block.size();
        for (int key = 0; key < sums.length; key++) {
            sums[key].add(block.tolls[key]);
        }
    }

    /** {@return what all rows with some figures come to, by key, as everybody reads them who asks for nothing else} */
    static Sum[] sums(Figures figures, Directory.Speakers speakers) {
        TollCounter all = new TollCounter(new RollUps(Selection.EVER, FigureRule.LATEST, speakers).in(figures), true);
        for (int row = 0; row < figures.starts().length - 1; row++) {
            all.add(row);
        }
        return all.sums;
    }

    private void add(int row) {
        rollUps.at(row);
        while (rollUps.next()) {
            sums[rollUps.key].add(rollUps);
        }
    }

    List<Toll> tolls() {
        List<Toll> tolls = new ArrayList<>();
        for (Party party : Party.values()) {
            for (Effect effect : Effect.values()) {
                Sum sum = sums[Figures.key(party.ordinal(), effect.ordinal())];
                if (sum.any) {
                    tolls.add(new Toll(
                            party,
                            effect,
                            sum.low(),
                            sum.point(),
                            sum.high(),
                            Math.toIntExact(sum.counted),
                            Math.toIntExact(incidents - sum.pointed)));
                }
            }
        }
        return tolls;
    }

    /** Roll-ups added end by end; a high that nobody gave stays open. */
    static final class Sum {

        boolean any;
        long counted;
        long pointed;
        private long low;
        private long point;
        private long high;
        private boolean open;

        void add(RollUps one) {
            any = true;
            if (one.low != Figures.OPEN) {
                counted++;
                low += one.low;
                open |= one.high == Figures.OPEN;
                high += Math.max(one.high, 0);
            }
            if (one.point != Figures.OPEN) {
                pointed++;
                point += one.point;
            }
        }

        void add(Sum other) {
            any |= other.any;
            counted += other.counted;
            pointed += other.pointed;
            low += other.low;
            point += other.point;
            high += other.high;
            open |= other.open;
        }

        @Nullable
        Long low() {
            return counted == 0 ? null : low;
        }

        @Nullable
        Long point() {
            return pointed == 0 ? null : point;
        }

        @Nullable
        Long high() {
            return counted == 0 || open ? null : high;
        }
    }
}
