package org.strikelog.incident;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** Where an incident stands between a first note and the public. */
public enum State {
    /** Being written; editors only. */
    DRAFT,

    /** Waiting for a second pair of eyes; editors only. */
    IN_REVIEW,

    /** Public. */
    PUBLISHED,

    /** Was public; its place says why it no longer is. */
    RETRACTED,

    /** Tells of the same attack as another, to which its readers are led. */
    MERGED;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String toString() {
        return code;
    }
}
