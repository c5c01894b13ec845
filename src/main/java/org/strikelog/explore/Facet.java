package org.strikelog.explore;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one parameter of the filter could be set to, and how many incidents would then match: each value is counted as
 * if the parameter were off.
 *
 * @param parameter its name in the query string
 * @param values the most frequent first; those chosen are in the list even when nothing matches them
 * @param more how many rarer values are left out
 */
public record Facet(String parameter, List<Value> values, long more) {

    /** {@return the same with so many values at most, beside those chosen} */
    public Facet first(int most) {
        List<Value> first = Stream.concat(
                        values.stream().limit(most), values.stream().skip(most).filter(Value::chosen))
                .toList();
        return new Facet(parameter, first, more + values.size() - first.size());
    }

    /**
     * One value.
     *
     * @param label its name, where it is not a term of a vocabulary
     * @param extent what the incidents come to that match with this value and none beside it
     */
    public record Value(String value, String label, boolean chosen, Extent extent) {

        public long count() {
            return extent.count();
        }
    }
}
