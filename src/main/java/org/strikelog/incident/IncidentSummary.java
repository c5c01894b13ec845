package org.strikelog.incident;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.CountRange;
import org.strikelog.location.Coordinates;

/**
 * An incident as a row of a list.
 *
 * @param place where it happened
 * @param groups who is said to have done it, and in which role; those attacked are left out
 * @param killed over all parties; none where nothing was stated, {@link CountRange#UNKNOWN} where no number was
 * @param injured likewise
 * @param tbi with a traumatic brain injury, likewise; not added to those injured
 * @param status the newest verdict
 * @param reports how many reports support it
 * @param conflicts on what its sources cannot all be right
 * @param updated when it was published or last changed, in whole seconds
 */
public record IncidentSummary(
        long id,
        long version,
        String title,
        EventType eventType,
        Set<Weapon> weapons,
        Outcome outcome,
        @Nullable Verdict status,
        Occurrence occurrence,
        IncidentDocument.Place place,
        @Nullable String target,
        List<Role> groups,
        @Nullable CountRange killed,
        @Nullable CountRange injured,
        @Nullable CountRange tbi,
        int reports,
        String dataset,
        boolean certain,
        Set<Conflict> conflicts,
        Instant updated) {

    /** A group in a role. */
    public record Role(String key, String name, AttributionRole role) {}

    /** {@return whether a mark on the map would have to be an area} */
    public boolean vague() {
        return place.placePrecision().vague();
    }

    /** {@return where it is drawn; none where it is listed beside the map} */
    public @Nullable Coordinates coordinates() {
        return place.coordinates();
    }
}
