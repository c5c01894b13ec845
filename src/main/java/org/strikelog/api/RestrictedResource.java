package org.strikelog.api;

import java.util.List;
import org.strikelog.incident.PublishedIncident;
import org.strikelog.incident.Reading;
import org.strikelog.incident.RestrictedQuery;
import org.strikelog.incident.Vantage;

/**
 * Incidents of data sets that may not be redistributed.
 *
 * @param items whole, the lowest number first
 * @param links where the list goes on
 */
@Complete
public record RestrictedResource(List<IncidentResource> items, LinksResource links) {

    /** @param numbers all that this part of the list has, in order; one that is not restricted any more is left out */
    public static RestrictedResource of(
            List<PublishedIncident> incidents, List<Long> numbers, RestrictedQuery query, Addresses addresses) {
        return new RestrictedResource(
                incidents.stream()
                        .map(incident -> IncidentResource.of(
                                new Reading(incident.document(), null), Vantage.TODAY, incident.conflicts(), addresses))
                        .toList(),
                new LinksResource(
                        addresses.api("restricted") + query.from(query.after()),
                        numbers.size() < query.limit()
                                ? null
                                : addresses.api("restricted") + query.from(numbers.getLast()),
                        null));
    }
}
