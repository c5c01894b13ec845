package org.strikelog.explore.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.strikelog.explore.Facet;

/**
 * The values of a facet, of which the most frequent are kept, and those chosen: to sort thousands of places for the
 * sake of thirty would take longer than to count them.
 */
final class FacetValues {

    private static final Comparator<Facet.Value> ORDER = Comparator.comparing(Facet.Value::count)
            .reversed()
            .thenComparing(Facet.Value::label)
            .thenComparing(Facet.Value::value);

    private final int most;
    private final Set<String> unseen;
    private final PriorityQueue<Facet.Value> first = new PriorityQueue<>(ORDER.reversed());
    private final List<Facet.Value> chosenBeside = new ArrayList<>();
    private int left;

    FacetValues(Set<String> chosen, int most) {
        this.most = most;
        unseen = new LinkedHashSet<>(chosen);
    }

    /** Takes a value that some rows have, or none. */
    void add(String value, String label, long count) {
        if (count > 0) {
            boolean wanted = unseen.remove(value);
            if (wanted || first.size() < most || count >= leastCount()) {
                put(new Facet.Value(value, label, count, wanted));
            } else {
                left++;
            }
        }
    }

    Facet facet(String parameter) {
        unseen.forEach(value -> put(new Facet.Value(value, value, 0, true)));
        List<Facet.Value> values = new ArrayList<>(first);
        values.addAll(chosenBeside);
        values.sort(ORDER);
        return new Facet(parameter, List.copyOf(values), left);
    }

    private long leastCount() {
        return first.isEmpty() ? 0 : first.element().count();
    }

    private void put(Facet.Value value) {
        first.add(value);
        if (first.size() > most) {
            Facet.Value last = first.remove();
            if (last.chosen()) {
                chosenBeside.add(last);
            } else {
                left++;
            }
        }
    }
}
