package org.strikelog.profile.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.strikelog.casualty.Toll;
import org.strikelog.explore.Explorer;
import org.strikelog.explore.HistogramDrawing;
import org.strikelog.explore.MapView;
import org.strikelog.explore.Stack;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentList;
import org.strikelog.incident.IncidentPage;
import org.strikelog.incident.Paging;

/**
 * The record as far as one filter reaches, in the form in which every profile shows it.
 *
 * @param newest the newest incidents, a few
 */
record RecordView(
        IncidentFilter filter, IncidentPage newest, List<Toll> tolls, HistogramDrawing histogram, MapView map) {

    private static final Paging NEWEST = new Paging(Paging.FIRST.sort(), true, 10, null);

    /** {@return the query that leads to the same elsewhere, with its question mark} */
    public String query() {
        return "?" + filter.query();
    }

    /** Reads the record for a profile. */
    @Component
    static class Reader {

        private final IncidentList incidents;
        private final Explorer explorer;

        Reader(IncidentList incidents, Explorer explorer) {
            this.incidents = incidents;
            this.explorer = explorer;
        }

        RecordView read(IncidentFilter filter) {
            return new RecordView(
                    filter,
                    incidents.page(filter, NEWEST),
                    incidents.tolls(filter),
                    HistogramDrawing.of(explorer.histogram(filter, null, Stack.OUTCOME)),
                    explorer.map(filter));
        }
    }
}
