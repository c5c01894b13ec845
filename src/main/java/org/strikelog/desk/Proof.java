package org.strikelog.desk;

import java.util.List;
import org.strikelog.incident.Comparison;

/**
 * What a draft would change of what the public reads.
 *
 * @param changes in the order of the form
 */
public record Proof(List<Change> changes) {

    /**
     * One part that would change.
     *
     * @param before what the public reads; nothing where it reads nothing of it
     * @param after what it would read
     * @param contested whether somebody else changed the same since the draft was begun
     */
    public record Change(Part part, List<String> before, List<String> after, boolean contested) {

        /** {@return both side by side, with the words that differ} */
        public List<Comparison.Row> rows() {
            return Comparison.rows(before, after);
        }
    }

    static Proof of(Conflict withPublic) {
        return new Proof(withPublic.differences().stream()
                .filter(Conflict.Difference::changedByMe)
                .map(d -> new Change(d.part(), d.theirs(), d.mine(), d.contested()))
                .toList());
    }

    /** {@return whether its editor has to settle something before it can be published} */
    public boolean contested() {
        return changes.stream().anyMatch(Change::contested);
    }
}
