package org.strikelog.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.strikelog.incident.PublishedIncident;
import org.strikelog.incident.Reading;
import org.strikelog.incident.Vantage;
import org.strikelog.stream.Change;
import org.strikelog.stream.ChangeKind;

/**
 * What was done last to an incident that is or was public.
 *
 * @param cursor where it stands; whoever has read so far goes on from here
 * @param id number of the incident
 * @param revision number of the save that is public, 0 where it has none; null where the incident is not public any more
 * @param into number of the incident that tells of a merged one; null for every other
 * @param document the incident as it reads; null where it was not asked for, or is not public any more
 */
@Complete
public record ChangeResource(
        String cursor,
        long id,
        ChangeKind kind,
        @Nullable Integer revision,
        @Nullable Long into,
        Instant changedAt,
        @Nullable IncidentResource document) {

    public static ChangeResource of(Change change, Addresses addresses) {
        return new ChangeResource(
                change.at().toString(),
                change.incident(),
                change.kind(),
                change.revision(),
                change.into(),
                change.changedAt(),
                document(change.document(), addresses));
    }

    private static @Nullable IncidentResource document(@Nullable PublishedIncident incident, Addresses addresses) {
        return incident == null
                ? null
                : IncidentResource.of(
                        new Reading(incident.document(), null), Vantage.TODAY, incident.conflicts(), addresses);
    }
}
