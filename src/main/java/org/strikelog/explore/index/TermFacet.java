package org.strikelog.explore.index;

import static org.strikelog.explore.index.Selection.*;

import java.util.Set;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.Conflict;
import org.strikelog.incident.Verdict;

/** Counts by a term of a vocabulary; a row may have several. */
final class TermFacet extends FacetCounter {

    private final Enum<?>[] vocabulary;
    private final Terms terms;

    /** Says which terms a row has, a bit for each. */
    private interface Terms {
        int of(Block block, int row);
    }

    private TermFacet(
            Selection selection, String parameter, Set<?> chosen, int aside, Enum<?>[] vocabulary, Terms terms) {
        super(selection, parameter, chosen, aside, vocabulary.length, vocabulary.length);
        this.vocabulary = vocabulary;
        this.terms = terms;
    }

    /** {@return a counter of the roles in which the groups of the filter, or any group, are tied to a row} */
    static TermFacet roles(Selection selection) {
        Belonging belonging = new Belonging(selection.record.directory, selection.filter.groups());
        int asOf = selection.asOf;
        boolean surely = selection.surely();
        return new TermFacet(
                selection, "role", selection.filter.roles(), TIE | TIE_ROLE, AttributionRole.values(), (block, row) -> {
                    Ties ties = block.ties;
                    int roles = 0;
                    for (int tie = ties.starts()[row]; tie < ties.starts()[row + 1]; tie++) {
                        int group = ties.group(tie);
                        if (ties.stands(tie, asOf)
                                && (surely
                                        ? belonging.certainly(group, block.facts, row)
                                        : belonging.possibly(group, block.facts, row))) {
                            roles |= 1 << ties.role(tie);
                        }
                    }
                    return roles;
                });
    }

    /** {@return a counter of the newest verdicts as known on a day} */
    static TermFacet statuses(Selection selection) {
        return new TermFacet(
                selection,
                "status",
                selection.filter.statuses(),
                STATUS,
                Verdict.values(),
                (block, row) -> 1 << block.status(row, selection.asOf) >> 1);
    }

    /** {@return a counter of what sources cannot all be right about, as known on a day} */
    static TermFacet conflicts(Selection selection) {
        return new TermFacet(
                selection,
                "conflict",
                selection.filter.conflicts(),
                CONFLICT,
                Conflict.values(),
                (block, row) -> block.disputes.asOf(row, selection.asOf));
    }

    @Override
    public void take(Block block, int[] rows, int[] marks, int count) {
        harms.in(block);
        for (int i = 0; i < count; i++) {
            for (int bits = terms.of(block, rows[i]); bits != 0; bits &= bits - 1) {
                int term = Integer.numberOfTrailingZeros(bits);
                extents.counts[term]++;
                extents.addHarm(term, harms, rows[i]);
            }
        }
    }

    @Override
    void give(Extents all, FacetValues values) {
        for (Enum<?> term : vocabulary) {
            values.add(term.toString(), term.toString(), term.ordinal());
        }
    }
}
