package org.strikelog.explore.index;

import static org.strikelog.explore.index.Selection.*;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.strikelog.explore.Facet;
import org.strikelog.explore.index.Selection.Counter;
import org.strikelog.incident.EventType;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.Outcome;
import org.strikelog.incident.Verdict;
import org.strikelog.incident.Weapon;

/** Counts the rows for each value of one parameter, and who was harmed in them, as if that parameter were off. */
abstract class FacetCounter implements Counter {

    private final String parameter;
    private final Set<String> chosen;
    private final int aside;

    final HarmReader harms;
    /** By a number that each row has: that of a value, or one from which the values follow. */
    Extents extents;

    /** @param size a number above any that rows have */
    FacetCounter(Selection selection, String parameter, Set<?> chosen, int aside, int size) {
        this.parameter = parameter;
        this.chosen = new LinkedHashSet<>();
        chosen.forEach(c -> this.chosen.add(c.toString()));
        this.aside = aside;
        harms = selection.harms();
        extents = new Extents(size);
    }

    /** {@return a counter for each parameter with a facet, in the order in which a reader would use them} */
    static List<FacetCounter> all(Selection selection) {
        IncidentFilter filter = selection.filter;
        boolean ever = selection.asOf == EVER;
        return List.of(
                new CountryFacet(selection),
                new PlaceFacet(selection),
                new GroupFacet(selection),
                TermFacet.roles(selection),
                new PackedFacet(selection, "type", filter.types(), TYPE, EventType.values(), Facts.TYPE),
                new PackedFacet(selection, "weapon", filter.weapons(), WEAPON, Weapon.values(), Facts.WEAPONS),
                new PackedFacet(selection, "outcome", filter.outcomes(), OUTCOME, Outcome.values(), Facts.OUTCOME),
                ever
                        ? new PackedFacet(
                                selection, "status", filter.statuses(), STATUS, Verdict.values(), Facts.STATUS)
                        : TermFacet.statuses(selection),
                TermFacet.conflicts(selection));
    }

    @Override
    public int leavesAside() {
        return chosen.isEmpty() ? 0 : aside;
    }

    /** Adds what a block comes to by its own columns alone, which the block keeps. */
    final void takeWhole(Block block) {
        extents.add(block.byTerm(parameter, this::count));
    }

    // A block is counted for all who ask, so by itself.
    private Extents count(Block block) {
        Extents before = extents;
        extents = new Extents(before.counts.length);
        int[] rows = IntStream.range(0, block.size()).toArray();
        take(block, rows, new int[rows.length], rows.length);
        Extents counted = extents;
        extents = before;
        return counted;
    }

    /** {@return what was counted, by the number of a value} */
    abstract Extents byValue();

    /** Hands over the values of which some rows were counted, and may hand over others. */
    abstract void give(Extents all, FacetValues values);

    /**
     * {@return what was counted}
     *
     * @param most values, the most frequent, beside those chosen
     */
    final Facet facet(int most) {
        Extents all = byValue();
        FacetValues values = new FacetValues(chosen, most, all);
        give(all, values);
        return values.facet(parameter);
    }
}
