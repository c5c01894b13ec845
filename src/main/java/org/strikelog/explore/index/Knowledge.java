package org.strikelog.explore.index;

import java.time.LocalDate;
import java.util.Optional;
import org.strikelog.explore.Explorer.Days;

/** Between which days what is on record became known: only as known on these does it differ from what is known today. */
final class Knowledge {

    private int first = Integer.MAX_VALUE;
    private int last = Integer.MIN_VALUE;

    private Knowledge() {}

    static Optional<Days> of(Snapshot record) {
        Knowledge knowledge = new Knowledge();
        record.blocks.forEach(knowledge::add);
        return record.size() == 0
                ? Optional.empty()
                : Optional.of(new Days(LocalDate.ofEpochDay(knowledge.first), LocalDate.ofEpochDay(knowledge.last)));
    }

    private void add(Block block) {
        add(block.facts.known());
        add(block.figures.stated());
        add(block.ties.stated());
        add(block.ties.withdrawn());
        for (int decided : block.verdicts.decided()) {
            add(decided >> 3);
        }
    }

    private void add(int[] days) {
        for (int day : days) {
            add(day);
        }
    }

    /** @param day the smallest and the greatest number are no day */
    private void add(int day) {
        if (day != Integer.MIN_VALUE && day != Integer.MAX_VALUE) {
            first = Math.min(first, day);
            last = Math.max(last, day);
        }
    }
}
