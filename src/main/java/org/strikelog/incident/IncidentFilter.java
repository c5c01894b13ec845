package org.strikelog.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.FigureRule;
import org.strikelog.casualty.Party;
import org.strikelog.location.BoundingBox;
import org.strikelog.location.Tile;

/**
 * Which incidents a page, an export or an API call is about: the one filter, read from the query string and written back
 * as links.
 *
 * <p>Values of one field are alternatives, fields narrow each other; an empty field leaves all.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param bbox box of the map
 * @param countries ISO 3166-1 alpha-2
 * @param locations keys of places; what lies inside them is included
 * @param groups keys of groups; members are included for the days on which they were members
 * @param roles in which the groups, or any group, must stand to the incident; withdrawn statements do not count
 * @param parties for whom casualties were stated
 * @param reports keys of reports that the incident or a statement on it rests on
 * @param q words of titles, summaries and names of places and groups, in websearch syntax
 * @param killedMin people killed, at the high end of the rolled-up figure; certain at the low end
 * @param injuredMin people injured, likewise
 * @param cells squares of the map; only incidents whose place is known lie in one
 * @param asOf the record as known at the end of this day, in UTC; none is today
 * @param figures by which statement the one number of a figure is chosen; it narrows nothing
 * @param conflicts on what sources cannot all be right
 * @param updatedSince published or changed in this second or later, as the record reads today
 */
public record IncidentFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable BoundingBox bbox,
        Set<String> countries,
        Set<String> locations,
        Set<String> groups,
        Set<AttributionRole> roles,
        Set<EventType> types,
        Set<Weapon> weapons,
        Set<Outcome> outcomes,
        Set<Verdict> statuses,
        Set<String> datasets,
        Set<Party> parties,
        Set<String> reports,
        @Nullable String q,
        @Nullable Integer killedMin,
        @Nullable Integer injuredMin,
        Match match,
        Set<Tile> cells,
        @Nullable LocalDate asOf,
        FigureRule figures,
        Set<Conflict> conflicts,
        @Nullable Instant updatedSince) {

    /** Names of all its parameters, in the order in which it writes them. */
    public static final List<String> NAMES = List.of(
            "q",
            "from",
            "to",
            "bbox",
            "cell",
            "country",
            "location",
            "group",
            "role",
            "type",
            "weapon",
            "outcome",
            "status",
            "dataset",
            "party",
            "report",
            "killed.min",
            "injured.min",
            "conflict",
            "match",
            "asOf",
            "figures",
            "updatedSince");

    private static final Set<String> SINGLE =
            Set.of("q", "from", "to", "bbox", "killed.min", "injured.min", "match", "asOf", "figures", "updatedSince");

    /** Everything. */
    public static final IncidentFilter ALL = of(Map.of());

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_QUERY = 200;
    private static final int MOST_PEOPLE = 10_000_000;

    /**
     * Reads a query string; names that are not among {@link #NAMES} are left to others.
     *
     * @throws InvalidParameters if values cannot be meant
     */
    public static IncidentFilter of(Map<String, ? extends Collection<String>> query) {
        Parameters parameters = new Parameters(query);
        IncidentFilter filter = new IncidentFilter(
                parameters.day("from").orElse(null),
                parameters.day("to").orElse(null),
                parameters
                        .one(
                                "bbox",
                                "west,south,east,north in degrees, with south not above north, such as 38,29,49,38",
                                BoundingBox::parse)
                        .orElse(null),
                parameters.all("country", COUNTRY, "an ISO 3166-1 alpha-2 code such as IQ"),
                keys(parameters, "location", "al-asad"),
                keys(parameters, "group", "kataib-hezbollah"),
                parameters.terms("role", AttributionRole.class),
                parameters.terms("type", EventType.class),
                parameters.terms("weapon", Weapon.class),
                parameters.terms("outcome", Outcome.class),
                parameters.terms("status", Verdict.class),
                keys(parameters, "dataset", "desk"),
                parameters.terms("party", Party.class),
                keys(parameters, "report", "ap-2023-10-19"),
                parameters.words("q", LONGEST_QUERY).orElse(null),
                parameters.number("killed.min", 0, MOST_PEOPLE).orElse(null),
                parameters.number("injured.min", 0, MOST_PEOPLE).orElse(null),
                parameters.terms("match", Match.class).stream().findFirst().orElse(Match.POSSIBLE),
                parameters.each("cell", "a square of the map as zoom/column/row, such as 7/79/51", Tile::parse),
                parameters.day("asOf").orElse(null),
                parameters.terms("figures", FigureRule.class).stream()
                        .findFirst()
                        .orElse(FigureRule.LATEST),
                parameters.terms("conflict", Conflict.class),
                parameters.second("updatedSince").orElse(null));
        if (filter.from != null && filter.to != null && filter.to.isBefore(filter.from)) {
            parameters.refuse("to", "a day that is not before from, which is " + filter.from);
        }
        parameters.check();
        return filter;
    }

    /** {@return its parameters as it would be written in a query string: those that are set, in canonical order} */
    public Map<String, List<String>> toParameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        put(parameters, "q", q);
        put(parameters, "from", from);
        put(parameters, "to", to);
        put(parameters, "bbox", bbox);
        put(parameters, "cell", cells);
        put(parameters, "country", countries);
        put(parameters, "location", locations);
        put(parameters, "group", groups);
        put(parameters, "role", roles);
        put(parameters, "type", types);
        put(parameters, "weapon", weapons);
        put(parameters, "outcome", outcomes);
        put(parameters, "status", statuses);
        put(parameters, "dataset", datasets);
        put(parameters, "party", parties);
        put(parameters, "report", reports);
        put(parameters, "killed.min", killedMin);
        put(parameters, "injured.min", injuredMin);
        put(parameters, "conflict", conflicts);
        put(parameters, "match", match == Match.POSSIBLE ? null : match);
        put(parameters, "asOf", asOf);
        put(parameters, "figures", figures == FigureRule.LATEST ? null : figures);
        put(parameters, "updatedSince", updatedSince);
        return parameters;
    }

    /** {@return its query string, encoded, without a question mark; empty when everything matches} */
    public String query() {
        UriComponentsBuilder uri = UriComponentsBuilder.newInstance();
        toParameters().forEach((name, values) -> values.forEach(value -> uri.queryParam(name, "{" + name + "}")));
        Object[] values = toParameters().values().stream().flatMap(List::stream).toArray();
        String query = uri.encode().buildAndExpand(values).getQuery();
        return query == null ? "" : query;
    }

    /** {@return the same with this value of a parameter, beside the others where it can have several} */
    public IncidentFilter with(String name, String value) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(toParameters());
        boolean repeatable = !SINGLE.contains(name);
        Set<String> values = new LinkedHashSet<>(repeatable ? parameters.getOrDefault(name, List.of()) : List.of());
        values.add(value);
        parameters.put(name, List.copyOf(values));
        return of(parameters);
    }

    /** {@return the same without a parameter} */
    public IncidentFilter without(String name) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(toParameters());
        parameters.remove(name);
        return of(parameters);
    }

    /** {@return the same without one value of a parameter} */
    public IncidentFilter without(String name, String value) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(toParameters());
        parameters.computeIfPresent(
                name,
                (n, values) -> values.stream().filter(v -> !v.equals(value)).toList());
        return of(parameters);
    }

    /** {@return the query for what a total of these incidents is made of: people of a party, or all, harmed so} */
    public String behind(@Nullable Party party, Effect effect) {
        return new Harmed(party, effect).query(this);
    }

    /** {@return whether everything matches} */
    public boolean isEmpty() {
        return toParameters().isEmpty();
    }

    private static Set<String> keys(Parameters parameters, String name, String example) {
        Set<String> keys = parameters.all(name, KEY, "a key such as " + example);
        if (keys.stream().anyMatch(key -> key.length() > LONGEST_KEY)) {
            parameters.refuse(name, "a key of at most %d characters".formatted(LONGEST_KEY));
        }
        return keys;
    }

    private static void put(Map<String, List<String>> parameters, String name, @Nullable Object value) {
        if (value instanceof Collection<?> several) {
            if (!several.isEmpty()) {
                parameters.put(name, several.stream().map(Object::toString).toList());
            }
        } else if (value != null) {
            parameters.put(name, List.of(value.toString()));
        }
    }
}
