package org.strikelog.explore;

import java.util.Locale;

/** What the bars of a histogram are divided by. Every incident is in one part only. */
public enum Stack {
    OUTCOME,
    TYPE,
    STATUS,
    COUNTRY,
    /** The first group that claimed it; failing that, the first it was attributed to; failing that, the first suspected. */
    GROUP,
    /** The weapon; {@code several} where there are more than one. */
    WEAPON,
    /** For whom casualties were stated, nobody harmed aside; {@code several} where there are more than one. */
    PARTY,
    /** Nothing: every incident is in the one part {@code all}. */
    NONE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
