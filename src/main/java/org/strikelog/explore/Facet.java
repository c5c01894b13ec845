package org.strikelog.explore;

import java.util.List;

/**
 * What one parameter of the filter could be set to, and how many incidents would then match: each value is counted as
 * if the parameter were off.
 *
 * @param parameter its name in the query string
 * @param values the most frequent first; those chosen are in the list even when nothing matches them
 * @param more how many rarer values are left out
 */
public record Facet(String parameter, List<Value> values, long more) {

    /**
     * One value.
     *
     * @param label its name, where it is not a term of a vocabulary
     * @param count incidents that match with this value and none beside it
     */
    public record Value(String value, String label, long count, boolean chosen) {}
}
