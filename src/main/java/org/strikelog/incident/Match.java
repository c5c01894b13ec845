package org.strikelog.incident;

import java.util.Locale;

/** What it takes to match a filter on days or on a box, for an incident known only to some precision. */
public enum Match {
    /** It may have been there: its interval or circle overlaps. */
    POSSIBLE,
    /** It was there: its interval and circle lie inside. */
    CERTAIN,
    /**
     * It is drawn there: its interval overlaps, and its point lies inside, however wide the circle around it; what has no
     * point is not left out. The rule of OGC API - Features for {@code bbox}.
     *
     * @see <a href="https://docs.ogc.org/is/17-069r4/17-069r4.html#_parameter_bbox">OGC 17-069r4, 7.15.3</a>
     */
    GEOMETRY;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
