package org.strikelog.explore.index;

import static org.strikelog.explore.index.Selection.*;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

    /** Whether blocks count as everybody reads them who asks for nothing else. */
    private final boolean plain;

    private final String directory;
    /** What whole blocks came to, by the number of a value. */
    private final Extents whole;

    final HarmReader harms;
    /** By a number that each row has: that of a value, or one from which the values follow. */
    Extents extents;

    /**
     * @param values a number above that of any value
     * @param size a number above any that rows have
     */
    FacetCounter(Selection selection, String parameter, Set<?> chosen, int aside, int values, int size) {
        this.parameter = parameter;
        plain = selection.plain();
        directory = selection.record.directory.stamp();
        whole = new Extents(values);
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

    // Blocks are given whole only to a filter without conditions, so each comes to the same for all who ask.
    @Override
    public boolean takesBlocks() {
        return plain;
    }

    @Override
    public void take(Block block) {
        whole.add(block.facet(parameter, directory, this::count));
    }

    // By itself, since the block keeps it.
    private Extents count(Block block) {
        Extents before = extents;
        extents = new Extents(before.counts.length);
        take(block, Block.EVERY_ROW, new int[block.size()], block.size());
        Extents counted = new Extents(whole.counts.length);
        addTo(counted);
        extents = before;
        return counted;
    }

    /** Adds what was counted row by row to others, by the number of a value. */
    void addTo(Extents values) {
        values.add(extents);
    }

    /** {@return what was counted, by the number of a value} */
    final Extents byValue() {
        Extents all = new Extents(whole.counts.length);
        all.add(whole);
        addTo(all);
        return all;
    }

    /** Adds who was harmed to some values, where that is not done with the rows. */
    void addHarm(Extents all, int[] wanted) {}

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
        addHarm(all, values.numbers());
        return values.facet(parameter);
    }
}
