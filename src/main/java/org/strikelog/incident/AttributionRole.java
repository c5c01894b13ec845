package org.strikelog.incident;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** How a statement ties a group to an incident. */
public enum AttributionRole {
    /** The group says that it did it. */
    CLAIMED,

    /** Somebody says that the group did it. */
    ATTRIBUTED,

    /** Somebody thinks so, without saying that it is so. */
    SUSPECTED,

    /** The group, or somebody for it, says that it did not. */
    DENIED,

    /** The group was attacked. */
    TARGET;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String toString() {
        return code;
    }
}
