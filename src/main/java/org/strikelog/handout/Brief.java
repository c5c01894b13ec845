package org.strikelog.handout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.Toll;
import org.strikelog.explore.HistogramDrawing;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentSummary;
import org.strikelog.incident.Vantage;
import org.strikelog.location.MapFrame;
import org.strikelog.tally.Gap;
import org.strikelog.tally.OwnCount;
import org.strikelog.tally.TallySummary;

/**
 * A handout to be read on paper: what happened, what it came to, and on what that rests.
 *
 * @param tolls people harmed, by party and effect, of those on whom anything was stated
 * @param gravest the incidents with most people killed, then injured, by the reader's rule; a few
 * @param counts official counts of these days, those stated last first; a few, whose days come nearest to what is asked for
 * @param allCounts how many there are
 */
public record Brief(
        Handout handout,
        List<Toll> tolls,
        List<IncidentSummary> gravest,
        List<Counted> counts,
        int allCounts,
        Sources sources) {

    /**
     * An official count beside our own under the same rule.
     *
     * @param own as known on the day as of which the brief is read
     * @param gap how far the official count is above it; none where we have no number
     */
    public record Counted(
            TallySummary tally, OwnCount own, @Nullable Gap gap) {}

    /** {@return whether it is about some days alone} */
    public boolean bounded() {
        IncidentFilter filter = handout.excerpt().filter();
        return filter.from() != null || filter.to() != null;
    }

    /** {@return the scale of its map} */
    public MapFrame.Bar bar() {
        return handout.map().frame().bar(100);
    }

    public HistogramDrawing timeline() {
        return handout.timeline();
    }

    /** {@return what the address of an incident ends in, so that it is read as it is here} */
    public String vantage() {
        IncidentFilter filter = handout.excerpt().filter();
        return new Vantage(filter.asOf(), null, filter.figures()).query();
    }
}
