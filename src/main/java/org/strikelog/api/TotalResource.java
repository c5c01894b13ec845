package org.strikelog.api;

import org.strikelog.incident.IncidentPage;

/**
 * How many incidents match a filter.
 *
 * @param possible all whose day and place may match
 * @param certain those that match beyond doubt of day and place
 */
@Complete
public record TotalResource(long possible, long certain) {

    static TotalResource of(IncidentPage.Total total) {
        return new TotalResource(total.possible(), total.certain());
    }
}
