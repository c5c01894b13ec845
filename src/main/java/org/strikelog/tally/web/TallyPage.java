package org.strikelog.tally.web;

import java.util.List;
import java.util.Map;
import org.strikelog.incident.FilterChip;
import org.strikelog.incident.Outcome;
import org.strikelog.incident.Viewpoint;
import org.strikelog.tally.Candidate;
import org.strikelog.tally.Candidates;
import org.strikelog.tally.Contradiction;
import org.strikelog.tally.Reconciled;
import org.strikelog.tally.Series;
import org.strikelog.tally.TallySummary;

/**
 * One count beside ours, and what may explain the gap.
 *
 * @param from where the reader stands
 * @param asked what the filter can express of its scope and rule
 * @param series those of the same from the same first day on
 * @param editor whether the reader may see what is not published
 */
record TallyPage(
        Viewpoint from,
        Reconciled count,
        List<FilterChip> asked,
        Candidates.Found found,
        List<Contradiction> contradictions,
        Series series,
        boolean editor) {

    /** {@return the address of all counts of its measure} */
    public String measures() {
        return new Viewpoint("/tallies", Map.of(), from.at())
                .asking("measure", tally().measure().toString());
    }

    /** {@return the address of its series as a chart} */
    public String chart() {
        return new Viewpoint("/tallies", Map.of(), from.at()).asking("like", tally().key());
    }

    public TallySummary tally() {
        return count.tally();
    }

    /** {@return whether intercepted and failed attacks count: yes, no, or unsaid} */
    public String stoppedOnes() {
        var outcomes = tally().bounds().outcomes();
        return outcomes.isEmpty() ? "unsaid" : outcomes.contains(Outcome.INTERCEPTED) ? "yes" : "no";
    }

    /** {@return what may explain the gap, as far as the reader may see it} */
    public List<Candidate> candidates() {
        return found.candidates().stream()
                .filter(c -> editor || c.kind() != Candidate.Kind.DRAFT)
                .toList();
    }
}
