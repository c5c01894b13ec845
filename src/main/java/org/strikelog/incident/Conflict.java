package org.strikelog.incident;

import java.sql.Array;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** On what the sources of an incident cannot all be right. The rules stand in the SQL functions {@code conflicts_of} and
 * {@code conflict_days}. */
public enum Conflict {
    /** A report gives days that those of another, or those of the incident, do not meet. */
    DAY,

    /** A report gives a place farther off than the areas of doubt of both reach. */
    PLACE,

    /** Two houses whose word stands give numbers, for one harm to one party, that do not meet. */
    FIGURE,

    /** Sources name different groups, or one denies what another says. */
    ATTRIBUTION;

    /** {@return the kinds in an array of codes that the database gave} */
    static Set<Conflict> of(Array codes) throws SQLException {
        Set<Conflict> conflicts = EnumSet.noneOf(Conflict.class);
        for (Object code : (Object[]) codes.getArray()) {
            conflicts.add(valueOf(code.toString().toUpperCase(Locale.ROOT)));
        }
        return conflicts;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
