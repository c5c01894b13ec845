package org.strikelog.incident;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.FigureRule;

/**
 * From which day the record is read, and by which rule its numbers are chosen, where the address itself says what the
 * page is about. Of a filter it is the part that can be carried from one page to any other.
 *
 * @param asOf what was known at the end of this day, in UTC; none is today
 */
public record Standpoint(@Nullable LocalDate asOf, FigureRule figures) {

    /** Names of its parameters. */
    public static final List<String> NAMES = List.of("asOf", "figures");

    /** Today, by the newest statements. */
    public static final Standpoint TODAY = new Standpoint(null, FigureRule.LATEST);

    /**
     * Reads a query string; names that are not among {@link #NAMES} are left to others.
     *
     * @throws InvalidParameters if values cannot be meant
     */
    public static Standpoint of(Map<String, ? extends Collection<String>> query) {
        Map<String, Collection<String>> own = new HashMap<>(query);
        own.keySet().retainAll(NAMES);
        return of(IncidentFilter.of(own));
    }

    /** {@return from where a filter reads its incidents} */
    public static Standpoint of(IncidentFilter filter) {
        return new Standpoint(filter.asOf(), filter.figures());
    }

    /** {@return all incidents, read from here} */
    public IncidentFilter filter() {
        return read(IncidentFilter.ALL);
    }

    /** {@return the incidents of a filter, read from here} */
    public IncidentFilter read(IncidentFilter filter) {
        IncidentFilter read = filter.with("figures", figures.toString());
        return asOf == null ? read.without("asOf") : read.with("asOf", asOf.toString());
    }

    /** {@return whether what came out on a day was known; what has no day was} */
    public boolean knows(@Nullable LocalDate day) {
        return asOf == null || day == null || !day.isAfter(asOf);
    }

    /** {@return the same on another day; none is today} */
    public Standpoint on(@Nullable LocalDate day) {
        return new Standpoint(day, figures);
    }

    /** {@return the same by another rule} */
    public Standpoint by(FigureRule rule) {
        return new Standpoint(asOf, rule);
    }

    /** {@return its query string, with its question mark; empty for today by the newest statements} */
    public String query() {
        String query = filter().query();
        return query.isEmpty() ? "" : "?" + query;
    }
}
