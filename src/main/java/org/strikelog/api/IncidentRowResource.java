package org.strikelog.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.Conflict;
import org.strikelog.incident.EventType;
import org.strikelog.incident.IncidentSummary;
import org.strikelog.incident.Outcome;
import org.strikelog.incident.Verdict;
import org.strikelog.incident.Weapon;

/**
 * An incident as a row of a list.
 *
 * @param url its page, to cite it by
 * @param version how often it was saved
 * @param status the newest verdict; null before the first
 * @param groups who is said to have done it, and in which role; those attacked are left out
 * @param killed over all parties; null where nothing was stated, both ends null where no number was
 * @param injured likewise
 * @param tbi with a traumatic brain injury, likewise; not added to those injured
 * @param reports how many reports support it
 * @param dataset where it comes from
 * @param conflicts on what its sources cannot all be right
 * @param updated when it was published or last changed, in whole seconds
 * @param certain whether it matches the filter beyond doubt of day and place
 * @param figures every statement on casualties, those since replaced among them; only with include=figures
 * @param attributions statements that tie groups to it, those attacked among them; only with include=attributions
 * @param citations reports that support it; only with include=citations
 */
@Complete
public record IncidentRowResource(
        long id,
        String url,
        long version,
        String title,
        EventType eventType,
        Set<Weapon> weapons,
        Outcome outcome,
        @Nullable Verdict status,
        OccurrenceResource occurrence,
        PlaceResource place,
        @Nullable String target,
        List<GroupRole> groups,
        @Nullable CountResource killed,
        @Nullable CountResource injured,
        @Nullable CountResource tbi,
        int reports,
        String dataset,
        Set<Conflict> conflicts,
        Instant updated,
        boolean certain,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<IncidentResource.Figure> figures,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<IncidentResource.Attribution> attributions,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<IncidentResource.Citation> citations) {

    /** A group in a role. */
    @Complete
    public record GroupRole(String key, String name, AttributionRole role) {}

    static IncidentRowResource of(IncidentSummary incident, Addresses addresses) {
        return of(incident, SaidOf.NOTHING, addresses);
    }

    static IncidentRowResource of(IncidentSummary incident, SaidOf said, Addresses addresses) {
        return new IncidentRowResource(
                incident.id(),
                addresses.page("incidents", incident.id()),
                incident.version(),
                incident.title(),
                incident.eventType(),
                incident.weapons(),
                incident.outcome(),
                incident.status(),
                OccurrenceResource.of(incident.occurrence()),
                PlaceResource.of(incident.place()),
                incident.target(),
                incident.groups().stream()
                        .map(g -> new GroupRole(g.key(), g.name(), g.role()))
                        .toList(),
                CountResource.of(incident.killed()),
                CountResource.of(incident.injured()),
                CountResource.of(incident.tbi()),
                incident.reports(),
                incident.dataset(),
                incident.conflicts(),
                incident.updated(),
                incident.certain(),
                said.figures(incident.id()),
                said.attributions(incident.id()),
                said.citations(incident.id()));
    }
}
