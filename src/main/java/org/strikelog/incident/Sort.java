package org.strikelog.incident;

import java.util.Locale;
import org.strikelog.casualty.FigureRule;

/** What a list of incidents is ordered by. */
public enum Sort {
    /** First day. */
    DATE("i.starts_on", "date"),
    /** Title, letter by letter. */
    TITLE("i.title collate \"C\"", "text"),
    /** People killed, by the reader's rule of figures; those without a number lowest. */
    KILLED("coalesce(killed.%s, -1)", "integer"),
    /** People injured, likewise. */
    INJURED("coalesce(injured.%s, -1)", "integer"),
    /** The second, since 1970 in UTC, in which it was published or last changed. */
    UPDATED("extract(epoch from changed.changed_at)::bigint", "bigint");

    private final String column;
    private final String type;

    Sort(String column, String type) {
        this.column = column;
        this.type = type;
    }

    String column(FigureRule rule) {
        return column.formatted(rule);
    }

    String type() {
        return type;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
