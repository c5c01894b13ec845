package org.strikelog.desk;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.strikelog.incident.State;

/**
 * Something that is not public yet: a new incident, or what an editor would change of a public one.
 *
 * @param incident its number
 * @param owner user name of the editor whose draft it is
 * @param beside whether the incident is public, and this lies beside it
 * @param state draft or in review
 * @param place where the incident is, by name
 * @param returned why its last review sent it back
 * @param comment why, in the words of its editor
 * @param version grows with every save
 */
public record Draft(
        long incident,
        String owner,
        boolean beside,
        State state,
        String title,
        LocalDate startsOn,
        @Nullable String place,
        @Nullable String returned,
        @Nullable Instant savedAt,
        @Nullable String comment,
        long version) {

    public boolean inReview() {
        return state == State.IN_REVIEW;
    }
}
