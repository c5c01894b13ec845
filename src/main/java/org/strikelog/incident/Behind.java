package org.strikelog.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lies behind one total of a filter, and some of the incidents it is made of.
 *
 * @param sum over all incidents of the filter
 * @param incidents those that add most first; those that add no number last
 * @param total of how many these are a part
 * @param next cursor of the part after it; none at the end
 * @param prev cursor of the part before it; none at the start
 */
public record Behind(
        Sum sum,
        List<Adding> incidents,
        long total,
        @Nullable String next,
        @Nullable String prev) {

    /** How such parts are ordered and how long they are, as their cursors have it. */
    public static final Paging ORDER = new Paging(Sort.INJURED, true, 50, null);

    /**
     * A number of people.
     *
     * @param low at least; none where nobody gave a number
     * @param point one number by the rule that the filter names; none where it finds none
     * @param high at most; none where it is open
     * @param stated incidents with a number of anyone
     * @param unknown incidents without one by the rule
     */
    public record Sum(
            @Nullable Long low,
            @Nullable Long point,
            @Nullable Long high,
            long stated,
            long unknown) {}

    /** One incident, and what it adds. */
    public record Adding(IncidentSummary incident, Sum sum) {}
}
