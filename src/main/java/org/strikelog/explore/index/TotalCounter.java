package org.strikelog.explore.index;

import org.strikelog.explore.index.Selection.Counter;
import org.strikelog.incident.IncidentPage;

/** How many rows match, possibly and certainly, and between which days. */
final class TotalCounter implements Counter {

    private final Selection selection;
    private long possible;
    private long certain;
    private int last = Integer.MIN_VALUE;
    private int first = Integer.MAX_VALUE;

    TotalCounter(Selection selection) {
        this.selection = selection;
    }

    @Override
    public void take(Block block, int[] rows, int[] marks, int count) {
        int[] starts = block.facts.starts();
        int[] ends = block.facts.ends();
        possible += count;
        for (int i = 0; i < count; i++) {
            certain += (marks[i] & Selection.DOUBT) == 0 ? 1 : 0;
            first = Math.min(first, starts[rows[i]]);
            last = Math.max(last, ends[rows[i]]);
        }
    }

    @Override
    public boolean takesBlocks() {
        return true;
    }

    @Override
    public void take(Block block) {
        possible += block.size();
        certain += selection.endedInTime(block);
        first = Math.min(first, block.firstStart());
        last = Math.max(last, block.latestEnd);
    }

    IncidentPage.Total total() {
        return new IncidentPage.Total(possible, certain);
    }

    /** {@return the first day, of those that match; the greatest number when none does} */
    int first() {
        return first;
    }

    int last() {
        return last;
    }
}
