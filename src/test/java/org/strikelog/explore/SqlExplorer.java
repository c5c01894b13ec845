package org.strikelog.explore;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.strikelog.explore.Histogram.Bar;
import org.strikelog.explore.Histogram.Part;
import org.strikelog.incident.AsOf;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentList;
import org.strikelog.incident.Matching;

/** Asks PostgreSQL for each answer by itself. */
class SqlExplorer implements Explorer {

    private static final String GROUPS = """
            with recursive member(key, name, id, valid_from, valid_to) as (
                select key, name, id, null::date, null::date from armed_group
                union
                select member.key, member.name, m.group_id, greatest(m.valid_from, member.valid_from),
                       least(m.valid_to, member.valid_to)
                from membership m join member on m.umbrella_id = member.id
                where coalesce(greatest(m.valid_from, member.valid_from) <= least(m.valid_to, member.valid_to), true))
            select distinct member.key as value, member.name as label, i.id
            from matching x
            join %1$s i on i.id = x.id
            join attribution a on a.incident_id = i.id and %2$s
            join member on member.id = a.group_id
             and %3$s
            """;

    private static final String LOCATIONS = """
            with recursive inside(key, name, id) as (
                select key, name, id from location
                union
                select inside.key, inside.name, l.id from location l join inside on l.parent_id = inside.id)
            select inside.key as value, inside.name as label, i.id
            from matching x
            join published_incident i on i.id = x.id
            join inside on inside.id = i.location_id
            """;

    private static final String COUNTED = """
            select value, label, count(*) as count from (%s) pair group by value, label
            """;

    private static final String WEAPONS = """
            select w.weapon as value, w.weapon as label, count(*) as count
            from matching x join incident_weapon w on w.incident_id = x.id
            group by w.weapon
            """;

    private static final String CONFLICTS = """
            select c.kind as value, c.kind as label, count(*) as count
            from matching x join %s c on c.incident_id = x.id
            group by c.kind
            """;

    private static final String ROLES = """
            select a.role as value, a.role as label, count(distinct i.id) as count
            from matching x
            join %1$s i on i.id = x.id
            join attribution a on a.incident_id = i.id and %2$s
            group by a.role
            """;

    private static final String COLUMN = """
            select i.%1$s as value, i.%1$s as label, count(*) as count
            from matching x join %2$s i on i.id = x.id
            where i.%1$s is not null
            group by i.%1$s
            """;

    private final JdbcClient jdbc;

    private final IncidentList list;

    SqlExplorer(JdbcClient jdbc, IncidentList list) {
        this.jdbc = jdbc;
        this.list = list;
    }

    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public String recordVersion() {
        return jdbc.sql("select count(*) || '-' || sum(version) from incident")
                .query(String.class)
                .single();
    }

    @Override
    public View view(IncidentFilter filter, Screen screen, @Nullable Bucket bucket, Stack stack, int values) {
        return new View(
                recordVersion(),
                list.total(filter),
                list.tolls(filter),
                map(filter, screen),
                histogram(filter.without("from").without("to"), bucket, stack),
                facets(filter));
    }

    /** Cells are the squares of the deepest grid, whatever the zoom. */
    @Override
    public MapView map(IncidentFilter filter, Screen screen) {
        return new SqlMap(jdbc).of(filter);
    }

    @Override
    public Optional<Days> days(IncidentFilter filter) {
        Matching matching = new Matching(filter);
        return jdbc.sql("with matching as (" + matching.sql() + """
                        )
                        select min(i.starts_on) as first, max(i.ends_on) as last
                        from matching x join published_incident i on i.id = x.id
                        having count(*) > 0
                        """)
                .params(matching.parameters())
                .query((row, number) ->
                        new Days(row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class)))
                .optional();
    }

    @Override
    public Optional<Days> knowledge() {
        return jdbc.sql("""
                        select min(day) as first, max(day) as last
                        from (select id, coalesce(known_on(id), starts_on) as day from published_incident
                              union all select incident_id, stated_on from figure
                              union all select incident_id, withdrawn_on from attribution
                              union all select incident_id, decided_on from assessment
                              union all select incident_id, coalesce(stated_on, r.published_on)
                                        from attribution left join report r on r.id = report_id) known
                        where id in (select id from published_incident)
                        having count(*) > 0
                        """)
                .query((row, number) ->
                        new Days(row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class)))
                .optional();
    }

    @Override
    public Histogram histogram(IncidentFilter filter, @Nullable Bucket bucket, Stack stack) {
        Bucket width = bucket != null
                ? bucket
                : days(filter).map(d -> Bucket.fitting(d.first(), d.last())).orElse(Bucket.DAY);
        Matching matching = new Matching(filter);
        AsOf asOf = AsOf.of(filter);
        TreeMap<LocalDate, Map<String, long[]>> counts = new TreeMap<>();
        Map<String, Long> values = new HashMap<>();
        jdbc.sql("with matching as (" + matching.sql() + ")\nselect i.starts_on, i.ends_on, " + column(stack, asOf)
                        + """
                         as value, count(*) as count
                        from matching x join %s i on i.id = x.id
                        group by 1, 2, 3
                        """.formatted(asOf.incidents()))
                .params(matching.parameters())
                .query((ResultSet row) -> {
                    LocalDate start = width.start(row.getObject("starts_on", LocalDate.class));
                    boolean reaches = !row.getObject("ends_on", LocalDate.class).isBefore(width.next(start));
                    String value = row.getString("value");
                    long count = row.getLong("count");
                    values.merge(value, count, Long::sum);
                    long[] part = counts.computeIfAbsent(start, s -> new HashMap<>())
                            .computeIfAbsent(value, v -> new long[2]);
                    part[0] += count;
                    part[1] += reaches ? count : 0;
                });
        List<Histogram.Value> order = values.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(e -> new Histogram.Value(e.getKey(), e.getKey(), e.getValue()))
                .toList();
        return new Histogram(width, stack, named(stack, order), bars(width, counts, order));
    }

    /** {@inheritDoc} It only counts: who was harmed would take it too long to ask on every value. */
    @Override
    public List<Facet> facets(IncidentFilter filter) {
        return List.of(
                facet(filter, "country", filter.countries(), column(filter, "country")),
                facet(filter, "location", filter.locations(), COUNTED.formatted(LOCATIONS)),
                facet(filter, "group", filter.groups(), COUNTED.formatted(groups(filter))),
                facet(filter, "role", filter.roles(), roles(filter)),
                facet(filter, "type", filter.types(), column(filter, "event_type")),
                facet(filter, "weapon", filter.weapons(), WEAPONS),
                facet(filter, "outcome", filter.outcomes(), column(filter, "outcome")),
                facet(filter, "status", filter.statuses(), column(filter, "status")),
                facet(
                        filter,
                        "conflict",
                        filter.conflicts(),
                        CONFLICTS.formatted(AsOf.of(filter).conflicts())));
    }

    @Override
    public Map<String, Extent> byLocation(IncidentFilter filter) {
        return new SqlExtents(jdbc).of(filter, LOCATIONS);
    }

    @Override
    public Map<String, Extent> byGroup(IncidentFilter filter) {
        return new SqlExtents(jdbc).of(filter, groups(filter));
    }

    private Facet facet(IncidentFilter filter, String parameter, Set<?> chosen, String query) {
        List<String> choices = chosen.stream().map(Object::toString).toList();
        List<Facet.Value> values = new ArrayList<>(valuesOf(filter.without(parameter), query).stream()
                .map(v -> new Facet.Value(
                        v.value(), v.label(), choices.contains(v.value()), new Extent(v.count(), null, null)))
                .toList());
        for (String choice : choices) {
            if (values.stream().noneMatch(v -> v.value().equals(choice))) {
                values.add(new Facet.Value(choice, choice, true, Extent.NONE));
            }
        }
        values.sort(Comparator.comparingLong(Facet.Value::count)
                .reversed()
                .thenComparing(Facet.Value::label)
                .thenComparing(Facet.Value::value));
        return new Facet(parameter, List.copyOf(values), 0);
    }

    private List<Histogram.Value> valuesOf(IncidentFilter filter, String query) {
        Matching matching = new Matching(filter);
        return jdbc.sql("with matching as materialized (" + matching.sql() + ") select * from (" + query
                        + ") facet order by count desc, label, value")
                .params(matching.parameters())
                .query((row, number) ->
                        new Histogram.Value(row.getString("value"), row.getString("label"), row.getLong("count")))
                .list();
    }

    private static String groups(IncidentFilter filter) {
        return GROUPS.formatted(
                AsOf.of(filter).incidents(), Matching.tie(filter.without("group")), Matching.membership(filter));
    }

    private static String roles(IncidentFilter filter) {
        return ROLES.formatted(AsOf.of(filter).incidents(), Matching.tie(filter.without("role")));
    }

    private static String column(IncidentFilter filter, String name) {
        return COLUMN.formatted(name, AsOf.of(filter).incidents());
    }

    private List<Histogram.Value> named(Stack stack, List<Histogram.Value> values) {
        if (stack != Stack.GROUP || values.isEmpty()) {
            return values;
        }
        Map<String, String> names = new HashMap<>();
        jdbc.sql("select key, name from armed_group where key in (:keys)")
                .param("keys", values.stream().map(Histogram.Value::value).toList())
                .query((ResultSet row) -> {
                    names.put(row.getString("key"), row.getString("name"));
                });
        return values.stream()
                .map(v -> new Histogram.Value(v.value(), names.getOrDefault(v.value(), v.value()), v.count()))
                .toList();
    }

    private static List<Bar> bars(
            Bucket width, TreeMap<LocalDate, Map<String, long[]>> counts, List<Histogram.Value> order) {
        List<Bar> bars = new ArrayList<>();
        if (!counts.isEmpty()) {
            LocalDate start = counts.firstKey();
            while (!start.isAfter(counts.lastKey())) {
                LocalDate next = width.next(start);
                Map<String, long[]> parts = counts.getOrDefault(start, Map.of());
                List<Part> inOrder = order.stream()
                        .map(v -> part(v.value(), parts.getOrDefault(v.value(), new long[2])))
                        .filter(part -> part.count() > 0)
                        .toList();
                bars.add(new Bar(
                        start,
                        next.minusDays(1),
                        inOrder.stream().mapToLong(Part::count).sum(),
                        inOrder));
                start = next;
            }
        }
        return bars;
    }

    private static String column(Stack stack, AsOf asOf) {
        return switch (stack) {
            case OUTCOME -> "i.outcome";
            case TYPE -> "i.event_type";
            case STATUS -> "coalesce(i.status, 'none')";
            case COUNTRY -> "coalesce(i.country, 'none')";
            case GROUP -> """
                    coalesce((select g.key from attribution a join armed_group g on g.id = a.group_id
                              where a.incident_id = i.id and %s
                                and a.role in ('claimed', 'attributed', 'suspected')
                              order by array_position(array['claimed', 'attributed', 'suspected'], a.role), a.id
                              limit 1), 'none')""".formatted(asOf.stands());
            case NONE -> "'all'";
            case WEAPON -> """
                    (select case count(*) when 0 then 'none' when 1 then min(w.weapon) else 'several' end
                     from incident_weapon w where w.incident_id = i.id)""";
            case PARTY -> """
                    (select case count(distinct t.party) when 0 then 'none' when 1 then min(t.party) else 'several' end
                     from %s t where t.incident_id = i.id and t.high is distinct from 0)""".formatted(asOf.tolls());
        };
    }

    private static Part part(String value, long[] counts) {
        return new Part(value, counts[0], counts[1]);
    }
}
