package org.strikelog.incident;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Knows what the keys in a filter stand for, and which others could be chosen. */
@Repository
public class FilterWords {

    private static final String NAMES = """
            select 'group' as parameter, key, name from armed_group where key in (:groups)
            union all select 'location', key, name from location where key in (:locations)
            union all select 'report', key, title from report where key in (:reports)
            union all select 'dataset', key, name from public_dataset where key in (:datasets)
            """;

    private static final String CHOICES = """
            select 'group' as parameter, g.key, g.name from armed_group g
            where exists (select from attribution a where a.group_id = g.id)
               or exists (select from membership m where m.umbrella_id = g.id)
            union all select 'location', key, name from location
            union all select distinct 'country', country, country from location where country is not null
            union all select 'dataset', key, name from public_dataset
            order by 1, 3, 2
            """;

    private final JdbcClient jdbc;

    FilterWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@return what a filter asks for, value by value, in the order in which it is written} */
    public List<FilterChip> chips(IncidentFilter filter) {
        return chips(filter, names(filter));
    }

    /** {@return the same without the names that only the database knows, so that keys stand for themselves} */
    public static List<FilterChip> unnamed(IncidentFilter filter) {
        return chips(filter, Map.of());
    }

    private static List<FilterChip> chips(IncidentFilter filter, Map<String, Map<String, String>> names) {
        List<FilterChip> chips = new ArrayList<>();
        filter.toParameters().forEach((parameter, values) -> {
            if (parameter.equals("cell")) {
                // One mark of the map can lie in dozens, and to a reader they are one place.
                chips.add(new FilterChip(
                        parameter,
                        String.join(" ", values),
                        null,
                        filter.without(parameter).query()));
            } else {
                values.forEach(value -> chips.add(new FilterChip(
                        parameter,
                        value,
                        names.getOrDefault(parameter, Map.of()).get(value),
                        filter.without(parameter, value).query())));
            }
        });
        return chips;
    }

    /** {@return what could be asked for beside the terms of the vocabularies, by parameter and name} */
    public Map<String, List<Choice>> choices() {
        Map<String, List<Choice>> choices = new HashMap<>();
        jdbc.sql(CHOICES).query((ResultSet row) -> {
            choices.computeIfAbsent(row.getString("parameter"), p -> new ArrayList<>())
                    .add(new Choice(row.getString("key"), row.getString("name")));
        });
        return choices;
    }

    /** A value of a parameter. */
    public record Choice(String value, String label) {}

    private Map<String, Map<String, String>> names(IncidentFilter filter) {
        Map<String, Map<String, String>> names = new HashMap<>();
        if (List.of(filter.groups(), filter.locations(), filter.reports(), filter.datasets()).stream()
                .anyMatch(keys -> !keys.isEmpty())) {
            jdbc.sql(NAMES)
                    .param("groups", orNone(filter.groups()))
                    .param("locations", orNone(filter.locations()))
                    .param("reports", orNone(filter.reports()))
                    .param("datasets", orNone(filter.datasets()))
                    .query((ResultSet row) -> {
                        names.computeIfAbsent(row.getString("parameter"), p -> new HashMap<>())
                                .put(row.getString("key"), row.getString("name"));
                    });
        }
        return names;
    }

    private static List<String> orNone(Set<String> keys) {
        return keys.isEmpty() ? List.of("") : List.copyOf(keys);
    }
}
