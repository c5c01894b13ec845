package org.strikelog.handout;

import java.util.List;
import org.strikelog.casualty.Toll;
import org.strikelog.explore.HistogramDrawing;
import org.strikelog.incident.IncidentSummary;
import org.strikelog.location.MapFrame;
import org.strikelog.tally.TallySummary;

/**
 * A handout to be read on paper: what happened, what it came to, and on what that rests.
 *
 * @param tolls people harmed, by party and effect, of those on whom a number was stated
 * @param gravest the incidents with most people killed, then injured, at the high end; a few
 * @param tallies official counts of these days, those stated last first; a few
 * @param allTallies how many there are
 */
public record Brief(
        Handout handout,
        List<Toll> tolls,
        List<IncidentSummary> gravest,
        List<TallySummary> tallies,
        int allTallies,
        Sources sources) {

    /** {@return the scale of its map} */
    public MapFrame.Bar bar() {
        return handout.map().frame().bar(100);
    }

    public HistogramDrawing timeline() {
        return handout.timeline();
    }
}
