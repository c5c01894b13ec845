package org.strikelog.compare.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.Party;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.EventType;
import org.strikelog.incident.FilterWords.Choice;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.Outcome;
import org.strikelog.incident.Verdict;
import org.strikelog.incident.Weapon;

/**
 * The form that changes one of two filters. What it has no field for is carried along.
 *
 * @param side {@code a} or {@code b}
 * @param fields those with values to choose, several of which may be
 * @param carried other parameters of the filter and their values
 */
record SideForm(String side, IncidentFilter filter, List<Field> fields, List<Carried> carried) {

    private static final Set<String> TYPED = Set.of("q", "from", "to", "asOf");

    static SideForm of(String side, IncidentFilter filter, Map<String, List<Choice>> choices) {
        List<Field> fields = List.of(
                directory("country", filter.countries(), choices),
                directory("location", filter.locations(), choices),
                directory("group", filter.groups(), choices),
                vocabulary("role", "role", AttributionRole.values(), filter.roles()),
                vocabulary("type", "eventType", EventType.values(), filter.types()),
                vocabulary("weapon", "weapon", Weapon.values(), filter.weapons()),
                vocabulary("outcome", "outcome", Outcome.values(), filter.outcomes()),
                vocabulary("status", "verdict", Verdict.values(), filter.statuses()),
                vocabulary("party", "party", Party.values(), filter.parties()));
        Set<String> shown = Stream.concat(TYPED.stream(), fields.stream().map(Field::parameter))
                .collect(Collectors.toSet());
        List<Carried> carried = new ArrayList<>();
        filter.toParameters().forEach((name, values) -> {
            if (!shown.contains(name)) {
                values.forEach(value -> carried.add(new Carried(name, value)));
            }
        });
        return new SideForm(side, filter, fields, carried);
    }

    /** A parameter that the form does not show. */
    record Carried(String name, String value) {}

    /**
     * A parameter with values to choose.
     *
     * @param prefix of the message keys of its values; none where they have labels
     */
    record Field(String parameter, @Nullable String prefix, List<Choice> choices, Set<String> chosen) {

        public List<Choice> picked() {
            return choices.stream().filter(c -> chosen.contains(c.value())).toList();
        }

        public List<Choice> others() {
            return choices.stream().filter(c -> !chosen.contains(c.value())).toList();
        }

        /** {@return chosen values that are not among those on offer} */
        public List<String> unknown() {
            return chosen.stream()
                    .filter(value -> choices.stream().noneMatch(c -> c.value().equals(value)))
                    .toList();
        }
    }

    private static Field directory(String parameter, Set<String> chosen, Map<String, List<Choice>> choices) {
        return new Field(parameter, null, choices.getOrDefault(parameter, List.of()), chosen);
    }

    private static Field vocabulary(String parameter, String prefix, Enum<?>[] terms, Collection<?> chosen) {
        return new Field(
                parameter,
                prefix,
                Arrays.stream(terms)
                        .map(t -> new Choice(t.toString(), t.toString()))
                        .toList(),
                chosen.stream().map(Object::toString).collect(Collectors.toSet()));
    }
}
