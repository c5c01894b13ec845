package org.strikelog.tally;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** What an official count counts. */
public enum Measure {
    /** Attacks. */
    ATTACKS,

    /** People injured. */
    INJURED,

    /** People killed. */
    KILLED,

    /** People with a traumatic brain injury. */
    TBI;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String toString() {
        return code;
    }
}
