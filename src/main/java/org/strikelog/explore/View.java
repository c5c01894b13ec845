package org.strikelog.explore;

import java.util.List;
import org.strikelog.casualty.Toll;
import org.strikelog.incident.IncidentPage;

/**
 * All that the explorer shows of a filter but the rows of its list.
 *
 * @param recordVersion of the record that was counted
 * @param timeline over all days
 * @param map without the box of the filter
 */
public record View(
        String recordVersion,
        IncidentPage.Total total,
        List<Toll> tolls,
        MapView map,
        Histogram timeline,
        List<Facet> facets) {}
