package org.strikelog.desk.web;

import java.util.List;
import org.strikelog.incident.IncidentFilter;

/**
 * Which incidents are to be changed.
 *
 * @param all whether it is all that match the filter, rather than those that were ticked
 * @param ticked numbers
 * @param count how many they are
 */
public record BulkSelection(boolean all, List<Long> ticked, IncidentFilter filter, long count) {

    /** {@return the filter as a query, which is empty where it asks for everything} */
    public String query() {
        return all ? filter.query() : "";
    }
}
