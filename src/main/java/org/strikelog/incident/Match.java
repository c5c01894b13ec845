package org.strikelog.incident;

import java.util.Locale;

/** What it takes to match a filter on days or on a box, for an incident known only to some precision. */
public enum Match {
    /** It may have been there: its interval or circle overlaps. */
    POSSIBLE,
    /** It was there: its interval and circle lie inside. */
    CERTAIN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
