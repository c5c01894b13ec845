package org.strikelog.tally;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.EventType;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.Outcome;
import org.strikelog.incident.Weapon;

/**
 * What of the scope and rule of an official count the filter can express. An empty set is what the statement leaves open,
 * and so everything.
 *
 * @param from first day it counts, inclusive; none where it is left open
 * @param to last day it counts, inclusive
 * @param countries ISO 3166-1 alpha-2
 * @param locations keys of places; what lies inside them is included
 * @param groups keys of groups it is about, with those under them
 * @param roles in which the groups stand to what is counted: as those attacked, or as those said to have done it
 * @param outcomes what must have become of an attack for it to count, so whether intercepted and failed ones do
 */
public record Scope(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Set<String> countries,
        Set<String> locations,
        Set<String> groups,
        Set<AttributionRole> roles,
        Set<EventType> types,
        Set<Weapon> weapons,
        Set<Outcome> outcomes) {

    /** {@return the incidents it counts} */
    public IncidentFilter filter() {
        Map<String, List<String>> query = new LinkedHashMap<>();
        if (from != null) {
            query.put("from", List.of(from.toString()));
        }
        if (to != null) {
            query.put("to", List.of(to.toString()));
        }
        put(query, "country", countries);
        put(query, "location", locations);
        put(query, "group", groups);
        put(query, "role", roles);
        put(query, "type", types);
        put(query, "weapon", weapons);
        put(query, "outcome", outcomes);
        return IncidentFilter.of(query);
    }

    /** {@return the same whatever its last day: counts that run on from day to day share it} */
    public Scope running() {
        return until(null);
    }

    /** {@return the same up to another day} */
    public Scope until(@Nullable LocalDate day) {
        return new Scope(from, day, countries, locations, groups, roles, types, weapons, outcomes);
    }

    /** {@return whether the statement says that attacks count whatever became of them} */
    public boolean countsAllOutcomes() {
        return outcomes.size() == Outcome.values().length;
    }

    /** {@return whether all that another counts falls under this one too} */
    public boolean covers(Scope other) {
        boolean begins = from == null || other.from != null && !from.isAfter(other.from);
        boolean ends = to == null || other.to != null && !to.isBefore(other.to);
        return begins
                && ends
                && covers(countries, other.countries)
                && covers(locations, other.locations)
                && covers(groups, other.groups)
                && covers(roles, other.roles)
                && covers(types, other.types)
                && covers(weapons, other.weapons)
                && covers(outcomes, other.outcomes);
    }

    private static <T> boolean covers(Set<T> wide, Set<T> narrow) {
        return wide.isEmpty() || !narrow.isEmpty() && wide.containsAll(narrow);
    }

    private static void put(Map<String, List<String>> query, String name, Collection<?> values) {
        if (!values.isEmpty()) {
            query.put(name, values.stream().map(Object::toString).toList());
        }
    }
}
