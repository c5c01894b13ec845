package org.strikelog.incident.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.FigureRule;
import org.strikelog.casualty.Toll;
import org.strikelog.incident.Behind;
import org.strikelog.incident.FigureQueries.Said;
import org.strikelog.incident.FilterChip;
import org.strikelog.incident.Harmed;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentPage.Total;

/**
 * What one total of a filter is made of.
 *
 * @param silent whether it shows the incidents that add nothing, since nobody said anything of them
 * @param total how many incidents match
 * @param tolls all totals of the filter, by party and effect
 * @param behind the one total, and some of its incidents
 * @param said what was stated in these, by their ids
 */
record FiguresPage(
        IncidentFilter filter,
        Harmed harmed,
        boolean silent,
        Total total,
        List<Toll> tolls,
        Behind behind,
        Map<Long, List<Said>> said,
        List<FilterChip> chips) {

    /** {@return the totals of the same harm, or to the same people, on which there is a number} */
    public List<Toll> others() {
        return tolls.stream()
                .filter(toll -> toll.stated() > 0)
                .filter(toll -> toll.effect() != harmed.effect() || toll.party() != harmed.party())
                .toList();
    }

    /** {@return of how many incidents it was said, but by nobody whose statement stands with a number} */
    public long numberless() {
        return silent ? 0 : behind.total() - behind.sum().stated();
    }

    /** {@return what was stated in an incident, the newest first} */
    public List<Said> statements(long incident) {
        return said.getOrDefault(incident, List.of());
    }

    /** {@return the rules by which the one number can be chosen} */
    public FigureRule[] rules() {
        return FigureRule.values();
    }

    /** {@return the same by another rule} */
    public String by(FigureRule rule) {
        return address(filter.with("figures", rule.toString()), silent, null);
    }

    /** {@return the same as known today} */
    public String today() {
        return address(filter.without("asOf"), silent, null);
    }

    /** {@return the total behind which one looks, in the address of this page or of a table} */
    public String query() {
        return "?" + harmed.query(filter);
    }

    /** {@return what the address asks for beside the filter} */
    public String beside() {
        return harmed.query(IncidentFilter.ALL);
    }

    /** {@return the incidents that add nothing} */
    public String unsaid() {
        return address(filter, true, null);
    }

    /** {@return the incidents of which something was said} */
    public String spoken() {
        return address(filter, false, null);
    }

    public @Nullable String next() {
        return behind.next() == null ? null : address(filter, silent, behind.next());
    }

    public @Nullable String prev() {
        return behind.prev() == null ? null : address(filter, silent, behind.prev());
    }

    private String address(IncidentFilter of, boolean unsaid, @Nullable String cursor) {
        return "/figures?" + harmed.query(of) + (unsaid ? "&silent=true" : "")
                + (cursor == null ? "" : "&cursor=" + cursor);
    }
}
