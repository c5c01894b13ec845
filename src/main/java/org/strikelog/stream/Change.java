package org.strikelog.stream;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.strikelog.incident.PublishedIncident;

/**
 * What was done last to an incident that is or was public.
 *
 * @param at where it stands in the stream
 * @param incident its number
 * @param revision number of the save that is public, 0 where it has none; null where the incident is not public any more
 * @param into the incident that tells of a merged one; null for every other
 * @param document the incident as that save has it; null where it was not asked for or is not public
 */
public record Change(
        Position at,
        long incident,
        ChangeKind kind,
        @Nullable Integer revision,
        @Nullable Long into,
        Instant changedAt,
        @Nullable PublishedIncident document) {

    /** {@return the same with the incident as it reads} */
    Change with(@Nullable PublishedIncident published) {
        return new Change(at, incident, kind, revision, into, changedAt, published);
    }
}
