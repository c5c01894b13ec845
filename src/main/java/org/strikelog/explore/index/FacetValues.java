package org.strikelog.explore.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;
import org.strikelog.explore.Extent;
import org.strikelog.explore.Facet;

/**
 * The values of a facet, of which the most frequent are kept, and those chosen: to sort thousands of places for the
 * sake of thirty would take longer than to count them.
 */
final class FacetValues {

    private static final int NOWHERE = -1;

    private static final Comparator<Counted> ORDER = Comparator.comparing(Counted::count)
            .reversed()
            .thenComparing(Counted::label)
            .thenComparing(Counted::value);

    private final int most;
    private final Extents extents;
    private final Set<String> unseen;
    private final PriorityQueue<Counted> first = new PriorityQueue<>(ORDER.reversed());
    private final List<Counted> chosenBeside = new ArrayList<>();
    private int left;

    /** @param extents what the values come to, by their number */
    FacetValues(Set<String> chosen, int most, Extents extents) {
        this.most = most;
        this.extents = extents;
        unseen = new LinkedHashSet<>(chosen);
    }

    /** {@return whether a value may be among those kept; one that may not is counted as left out, if any row has it} */
    boolean mayShow(int number) {
        int count = extents.counts[number];
        boolean may = count > 0 && (!unseen.isEmpty() || first.size() < most || count >= leastCount());
        left += count > 0 && !may ? 1 : 0;
        return may;
    }

    /** Takes a value by its number; one that no row has is left out. */
    void add(String value, String label, int number) {
        int count = extents.counts[number];
        if (count > 0) {
            boolean wanted = unseen.remove(value);
            if (wanted || first.size() < most || count >= leastCount()) {
                put(new Counted(value, label, count, wanted, number));
            } else {
                left++;
            }
        }
    }

    /** {@return the numbers of the values that are kept and that any row has} */
    int[] numbers() {
        return Stream.concat(first.stream(), chosenBeside.stream())
                .mapToInt(Counted::number)
                .toArray();
    }

    Facet facet(String parameter) {
        unseen.forEach(value -> put(new Counted(value, value, 0, true, NOWHERE)));
        List<Counted> values = new ArrayList<>(first);
        values.addAll(chosenBeside);
        values.sort(ORDER);
        return new Facet(parameter, values.stream().map(this::value).toList(), left);
    }

    private Facet.Value value(Counted one) {
        return new Facet.Value(
                one.value, one.label, one.chosen, one.number == NOWHERE ? Extent.NONE : extents.of(one.number));
    }

    private int leastCount() {
        return first.isEmpty() ? 0 : first.element().count();
    }

    private void put(Counted value) {
        first.add(value);
        if (first.size() > most) {
            Counted last = first.remove();
            if (last.chosen()) {
                chosenBeside.add(last);
            } else {
                left++;
            }
        }
    }

    private record Counted(String value, String label, int count, boolean chosen, int number) {}
}
