package org.strikelog.incident;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** What became of the attack itself, apart from whom it harmed. */
public enum Outcome {
    /** At least one munition reached the target, and none is known to have been stopped. */
    HIT,

    /** All that was launched was stopped. */
    INTERCEPTED,

    /** Some was stopped and some got through. */
    PARTLY_INTERCEPTED,

    /** Nothing was stopped and nothing reached the target. */
    MISSED,

    /** Nobody whose word counts has said. */
    UNKNOWN;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String toString() {
        return code;
    }
}
