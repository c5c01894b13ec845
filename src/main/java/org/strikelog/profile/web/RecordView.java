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
import org.strikelog.location.Atlas;
import org.strikelog.location.MapDrawing;
import org.strikelog.location.Tile;

/**
 * The record as far as one filter reaches, in the form in which every profile shows it.
 *
 * @param newest the newest incidents, a few
 */
record RecordView(
        IncidentFilter filter,
        IncidentPage newest,
        List<Toll> tolls,
        HistogramDrawing histogram,
        MapView map,
        MapDrawing drawing) {

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
        private final Atlas atlas;

        Reader(IncidentList incidents, Explorer explorer, Atlas atlas) {
            this.incidents = incidents;
            this.explorer = explorer;
            this.atlas = atlas;
        }

        RecordView read(IncidentFilter filter) {
            MapView map = explorer.map(filter, Tile.DEEPEST);
            return new RecordView(
                    filter,
                    incidents.page(filter, NEWEST),
                    incidents.tolls(filter),
                    HistogramDrawing.of(explorer.histogram(filter, null, Stack.OUTCOME)),
                    map,
                    MapDrawing.of(atlas, map.spots()));
        }
    }
}
