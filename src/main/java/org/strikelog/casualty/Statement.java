package org.strikelog.casualty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said, on one day, of one kind of harm to one party in one incident.
 *
 * @param id orders statements of the same day: the greater was entered later
 * @param house for whom the speaker speaks; its later statement replaces its earlier one
 * @param official whether the speaker is an official one
 * @param supersedes the statement that this one expressly replaces
 */
public record Statement(
        long id,
        String house,
        boolean official,
        CountRange range,
        LocalDate statedOn,
        @Nullable Long supersedes) {

    /** {@return whether this one takes the place of another: expressly, or as the later word of the same house} */
    public boolean replaces(Statement other) {
        return supersedes != null && supersedes == other.id || house.equals(other.house) && isLaterThan(other);
    }

    boolean isLaterThan(Statement other) {
        return statedOn.isAfter(other.statedOn) || statedOn.equals(other.statedOn) && id > other.id;
    }
}
