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

/** Counts the rows for each value of one parameter as if that parameter were off. */
abstract class FacetCounter implements Counter {

    private final String parameter;
    private final Set<String> chosen;
    private final int aside;

    FacetCounter(String parameter, Set<?> chosen, int aside) {
        this.parameter = parameter;
        this.chosen = new LinkedHashSet<>();
        chosen.forEach(c -> this.chosen.add(c.toString()));
        this.aside = aside;
    }

    /** {@return a counter for each parameter with a facet, in the order in which a reader would use them} */
    static List<FacetCounter> all(Selection selection) {
        IncidentFilter filter = selection.filter;
        boolean ever = selection.asOf == EVER;
        return List.of(
                new CountryFacet(selection),
                new PlaceFacet(selection, null),
                new GroupFacet(selection, null),
                TermFacet.roles(selection),
                new PackedFacet("type", filter.types(), TYPE, EventType.values(), Facts.TYPE),
                new PackedFacet("weapon", filter.weapons(), WEAPON, Weapon.values(), Facts.WEAPONS),
                new PackedFacet("outcome", filter.outcomes(), OUTCOME, Outcome.values(), Facts.OUTCOME),
                ever
                        ? new PackedFacet("status", filter.statuses(), STATUS, Verdict.values(), Facts.STATUS)
                        : TermFacet.statuses(selection),
                TermFacet.conflicts(selection));
    }

    @Override
    public int leavesAside() {
        return chosen.isEmpty() ? 0 : aside;
    }

    /** Hands over how many rows each value has. */
    abstract void give(FacetValues values);

    /**
     * {@return what was counted}
     *
     * @param most values, the most frequent, beside those chosen
     */
    Facet facet(int most) {
        FacetValues values = new FacetValues(chosen, most);
        give(values);
        return values.facet(parameter);
    }
}
