package org.strikelog.casualty;

import java.util.Locale;

/** By which of the standing statements the one number of a toll is chosen. */
public enum FigureRule {
    /** The newest statement of anyone. */
    LATEST,
    /** The newest official statement; without one, the number is unknown. */
    OFFICIAL,
    /** The lowest standing statement. */
    LOWEST,
    /** The highest standing statement. */
    HIGHEST;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
