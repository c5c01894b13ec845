package org.strikelog.map.web;

import java.util.List;
import org.strikelog.incident.IncidentPage;
import org.strikelog.tally.TallySummary;

/**
 * What stands above the bars of the chart.
 *
 * @param tallies official counts, whatever the filter: they count by rules of their own
 * @param counterStrikes those of the filter; none of them where there are too many to tell apart
 */
record Happenings(List<TallySummary> tallies, IncidentPage counterStrikes) {

    static final Happenings NONE =
            new Happenings(List.of(), new IncidentPage(List.of(), new IncidentPage.Total(0, 0), null, null));

    /** {@return whether there are more counter-strikes than can be marked one by one} */
    public boolean tooMany() {
        return counterStrikes.total().possible() > counterStrikes.items().size();
    }
}
