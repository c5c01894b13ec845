package org.strikelog.group;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** What an actor is, in the field's own words. */
public enum GroupKind {
    /** An armed group within a state, answering at most in part to it. */
    MILITIA,

    /** A political movement with an armed wing. */
    MOVEMENT,

    /** A brand or alliance under which several groups act; it has members, not fighters of its own. */
    UMBRELLA,

    /** A force of a state, or a command within one. */
    STATE_FORCE,

    /** States acting together. */
    COALITION,

    /** A government. */
    GOVERNMENT;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String toString() {
        return code;
    }
}
