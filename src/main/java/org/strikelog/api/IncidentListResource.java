package org.strikelog.api;

import java.util.List;
import org.strikelog.casualty.Toll;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentPage;
import org.strikelog.incident.Paging;

/**
 * One part of a list of incidents, and what the whole list comes to.
 *
 * @param items the rows of this part
 * @param tolls people harmed in the whole list, by party and effect; a pair on which nobody said anything is left out
 */
@Complete
public record IncidentListResource(
        List<IncidentRowResource> items, TotalResource total, List<TollResource> tolls, LinksResource links) {

    public static IncidentListResource of(
            IncidentPage page,
            SaidOf said,
            List<Toll> tolls,
            IncidentFilter filter,
            Paging paging,
            Selected selected,
            Addresses addresses) {
        return new IncidentListResource(
                page.items().stream()
                        .map(i -> IncidentRowResource.of(i, said, addresses))
                        .toList(),
                TotalResource.of(page.total()),
                tolls.stream().map(TollResource::of).toList(),
                LinksResource.of(page, "incidents", filter, paging, addresses).with(selected.query()));
    }
}
