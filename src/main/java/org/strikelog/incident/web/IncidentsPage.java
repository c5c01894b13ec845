package org.strikelog.incident.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import org.strikelog.casualty.FigureRule;
import org.strikelog.casualty.Party;
import org.strikelog.casualty.Toll;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.Conflict;
import org.strikelog.incident.EventType;
import org.strikelog.incident.FilterChip;
import org.strikelog.incident.FilterPair;
import org.strikelog.incident.FilterWords.Choice;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentPage;
import org.strikelog.incident.Outcome;
import org.strikelog.incident.Paging;
import org.strikelog.incident.Sort;
import org.strikelog.incident.Verdict;
import org.strikelog.incident.Weapon;

/**
 * What the table of incidents shows.
 *
 * @param choices what the form offers beside the vocabularies, by parameter
 */
record IncidentsPage(
        IncidentFilter filter,
        Paging paging,
        IncidentPage list,
        List<Toll> tolls,
        List<FilterChip> chips,
        Map<String, List<Choice>> choices) {

    /** {@return what the form offers of the vocabularies, in the order of the filter} */
    public List<Vocabulary> vocabularies() {
        return List.of(
                new Vocabulary("outcome", "outcome", List.of(Outcome.values()), filter.outcomes()),
                new Vocabulary("status", "verdict", List.of(Verdict.values()), filter.statuses()),
                new Vocabulary("type", "eventType", List.of(EventType.values()), filter.types()),
                new Vocabulary("weapon", "weapon", List.of(Weapon.values()), filter.weapons()),
                new Vocabulary("role", "role", List.of(AttributionRole.values()), filter.roles()),
                new Vocabulary("party", "party", List.of(Party.values()), filter.parties()),
                new Vocabulary("conflict", "conflict", List.of(Conflict.values()), filter.conflicts()));
    }

    /** {@return the rules of figures beside the usual one} */
    public List<FigureRule> figureRules() {
        return List.of(FigureRule.OFFICIAL, FigureRule.LOWEST, FigureRule.HIGHEST);
    }

    /** {@return what the form offers to choose one more of, by name} */
    public List<Directory> directories() {
        return List.of(
                new Directory("country", choices.getOrDefault("country", List.of()), filter.countries()),
                new Directory("location", choices.getOrDefault("location", List.of()), filter.locations()),
                new Directory("group", choices.getOrDefault("group", List.of()), filter.groups()));
    }

    /**
     * A parameter with terms to tick.
     *
     * @param prefix of the message keys of its terms
     */
    record Vocabulary(String parameter, String prefix, List<?> terms, Set<?> chosen) {}

    /** A parameter with things to choose, and those chosen. */
    record Directory(String parameter, List<Choice> choices, Set<String> chosen) {

        public List<Choice> picked() {
            return choices.stream().filter(c -> chosen.contains(c.value())).toList();
        }

        public List<Choice> others() {
            return choices.stream().filter(c -> !chosen.contains(c.value())).toList();
        }
    }

    /** {@return the same filter as a query with its question mark; empty when everything matches} */
    public String query() {
        return filter.isEmpty() ? "" : "?" + filter.query();
    }

    /** {@return the address where it stands beside everything} */
    public String compared() {
        String query = new FilterPair(filter, IncidentFilter.ALL).query();
        return query.isEmpty() ? "/compare" : "/compare?" + query;
    }

    /** {@return the address of the same list in another order: by a column, the other way round if it is so already} */
    public String sortedBy(String column) {
        Sort sort = Sort.valueOf(column.toUpperCase(Locale.ROOT));
        boolean falling = paging.sort() == sort ? !paging.descending() : sort != Sort.TITLE;
        return address(new Paging(sort, falling, paging.limit(), null));
    }

    /** {@return how a column is ordered, in the words of {@code aria-sort}; none where it does not set the order} */
    public @Nullable String order(String column) {
        if (!paging.sort().toString().equals(column)) {
            return null;
        }
        return paging.descending() ? "descending" : "ascending";
    }

    public @Nullable String next() {
        return list.next() == null ? null : address(paging.at(list.next()));
    }

    public @Nullable String prev() {
        return list.prev() == null ? null : address(paging.at(list.prev()));
    }

    /** {@return the address of the same list as known today} */
    public String today() {
        return address(filter.without("asOf"), paging.at(null));
    }

    private String address(Paging to) {
        return address(filter, to);
    }

    private static String address(IncidentFilter filter, Paging to) {
        StringBuilder query = new StringBuilder(filter.query());
        if (!to.order().equals(Paging.FIRST.order())) {
            append(query, "sort", to.order());
        }
        if (to.limit() != Paging.FIRST.limit()) {
            append(query, "limit", Integer.toString(to.limit()));
        }
        if (to.cursor() != null) {
            append(query, "cursor", to.cursor());
        }
        return "/incidents" + (query.isEmpty() ? "" : "?" + query);
    }

    private static void append(StringBuilder query, String name, String value) {
        query.append(query.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(UriUtils.encodeQueryParam(value, StandardCharsets.UTF_8));
    }
}
