package org.strikelog.incident;

import java.util.Locale;

/** On what the sources of an incident cannot all be right. The rules stand in the SQL function {@code conflicts_of}. */
public enum Conflict {
    /** A report gives days that those of another, or those of the incident, do not meet. */
    DAY,

    /** A report gives a place farther off than the areas of doubt of both reach. */
    PLACE,

    /** Two houses whose word stands give numbers, for one harm to one party, that do not meet. */
    FIGURE,

    /** Sources name different groups, or one denies what another says. */
    ATTRIBUTION;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
