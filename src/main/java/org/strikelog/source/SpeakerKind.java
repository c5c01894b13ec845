package org.strikelog.source;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** In what capacity somebody speaks. */
public enum SpeakerKind {
    /** A state, its forces and their spokesmen. */
    OFFICIAL,

    /** Those who say that they did it, and their media. */
    CLAIMANT,

    /** Those who count from outside, such as the Syrian Observatory for Human Rights. */
    MONITOR,

    /** A newsroom in its own name. */
    MEDIA;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String toString() {
        return code;
    }
}
