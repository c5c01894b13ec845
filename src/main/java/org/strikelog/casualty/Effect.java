package org.strikelog.casualty;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** What harm was done. */
public enum Effect {
    /** Dead. */
    KILLED,

    /** Hurt, in any way. */
    INJURED,

    /** Traumatic brain injury: a kind of injury, so it never adds to {@link #INJURED}. */
    TBI,

    /** Not found. */
    MISSING,

    /** Taken. */
    CAPTURED;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String toString() {
        return code;
    }
}
