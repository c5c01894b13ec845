package org.strikelog.incident;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** How sure we are that it happened as told. */
public enum Verdict {
    /** Only those who claim it, or media close to them, say so. */
    CLAIMED,

    /** A monitor, a security source or a news desk says so. */
    REPORTED,

    /** An authority, or the one attacked, has acknowledged it. */
    CONFIRMED,

    /** Sources contradict each other on whether or how it happened. */
    DISPUTED,

    /** It did not happen as told. */
    REFUTED;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String toString() {
        return code;
    }
}
