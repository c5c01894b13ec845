package org.strikelog.api;

import java.util.List;
import org.strikelog.stream.Portion;

/**
 * A part of the stream of changes.
 *
 * @param items the earliest first; each incident stands in the stream once, where it last changed
 * @param cursor what to ask for next time, as {@code since}; it holds for ever
 * @param links where it goes on; next is null when there is no more for now
 */
@Complete
public record ChangesResource(List<ChangeResource> items, String cursor, LinksResource links) {

    public static ChangesResource of(Portion portion, ChangesQuery query, Addresses addresses) {
        return new ChangesResource(
                portion.changes().stream()
                        .map(change -> ChangeResource.of(change, addresses))
                        .toList(),
                portion.end().toString(),
                new LinksResource(
                        query.address(query.following().since(), addresses),
                        portion.more() ? query.address(portion.end(), addresses) : null,
                        null));
    }
}
