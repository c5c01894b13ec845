package org.strikelog.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikelog.incident.IncidentDocument.Place;

/**
 * One part of a feed, the newest entries first.
 *
 * @param title what it is about
 * @param address of its first part, which is also its name for ever
 * @param self address of this part
 * @param page that shows the same to people
 * @param next address of the part after it; none at the end
 * @param previous address of the part before it; none at the start
 */
public record Feed(
        String title,
        String address,
        String self,
        String page,
        @Nullable String next,
        @Nullable String previous,
        List<Entry> entries) {

    /**
     * What is told of one incident, or of one statement on it.
     *
     * @param id its name for ever, an address
     * @param page to read on
     * @param updated when what it tells of was last changed here
     * @param published the day from which it is known in the world; none where there is none
     * @param summary in plain words
     * @param terms of the vocabulary that it falls under
     */
    public record Entry(
            String id,
            String title,
            String page,
            Instant updated,
            @Nullable Instant published,
            String summary,
            List<String> terms,
            @Nullable Place place) {}

    /** {@return when anything of it was last changed; 1970 where there is nothing, as the format demands a moment} */
    public Instant updated() {
        return entries.stream()
                .map(Entry::updated)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
