package org.strikelog.group;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a tie between two groups holds.
 *
 * @param validFrom first day, inclusive; empty is open
 * @param validTo last day, inclusive; empty is open
 */
@Embeddable
public record Validity(
        @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {

    /** For all that is known. */
    public static final Validity ALWAYS = new Validity(null, null);

    public Validity {
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException("Ends before it begins: " + validFrom + " to " + validTo);
        }
    }
}
