package org.strikelog.desk;

import java.util.List;
import org.strikelog.desk.Conflict.Side;
import org.strikelog.incident.IncidentDocument;

/**
 * Two incidents side by side, to be made one.
 *
 * @param choices the parts on which they differ, in the order of the form
 */
public record MergePlan(IncidentDocument kept, IncidentDocument dropped, List<Choice> choices) {

    MergePlan(IncidentDocument kept, IncidentDocument dropped, Conflict differences) {
        this(
                kept,
                dropped,
                differences.differences().stream()
                        .map(d -> new Choice(d.part(), d.mine(), d.theirs()))
                        .toList());
    }

    /**
     * One part on which they differ.
     *
     * @param kept what the kept one says, line by line
     * @param dropped what the dropped one says
     */
    public record Choice(Part part, List<String> kept, List<String> dropped) {

        /** {@return the rows of both; else what the kept one says, or what the other says where it says nothing} */
        public Side proposed() {
            if (part.rows()) {
                return Side.BOTH;
            }
            return kept.isEmpty() ? Side.THEIRS : Side.MINE;
        }
    }
}
