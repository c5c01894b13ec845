package org.strikelog.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.Party;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.Behind;
import org.strikelog.incident.Harmed;
import org.strikelog.incident.IncidentDocument;
import org.strikelog.incident.IncidentDocument.Attributed;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentList;
import org.strikelog.incident.IncidentPage;
import org.strikelog.incident.IncidentSummary;
import org.strikelog.incident.Match;
import org.strikelog.incident.Paging;
import org.strikelog.incident.Sort;
import org.strikelog.incident.SqlIncidentList;
import org.strikelog.incident.Weapon;
import org.strikelog.location.BoundingBox;
import org.strikelog.location.Tile;

/**
 * Asks whoever answers in the application, the plain SQL of each question, and a plain reading of the rules the same, and
 * holds the first to both others.
 */
class Agreement {

    private static final List<Integer> ZOOMS = List.of(0, 3, 6, Tile.DEEPEST);
    private static final int MOST_CELLS_LISTED = 4;
    private static final int MOST_GRAVE = 10;

    private final IncidentList list;
    private final Explorer explorer;
    private final IncidentList sqlList;
    private final Explorer sqlExplorer;
    private final PlainRecord record;

    Agreement(IncidentList list, Explorer explorer, JdbcClient jdbc, PlainRecord record) {
        this.list = list;
        this.explorer = explorer;
        sqlList = new SqlIncidentList(jdbc);
        sqlExplorer = new SqlExplorer(jdbc, sqlList);
        this.record = record;
    }

    /** Holds them to each other on one filter; what is not asked each time is drawn by {@code random}. */
    void holds(IncidentFilter filter, Random random) {
        List<IncidentDocument> matching = record.matching(filter);
        onTotals(filter, matching);
        onPages(filter, matching, random);
        onTheGravest(filter, matching);
        onTheMap(filter, ZOOMS.get(random.nextInt(ZOOMS.size())));
        Bucket bucket = Bucket.values()[random.nextInt(Bucket.values().length)];
        for (Stack stack : Stack.values()) {
            onTheHistogram(filter, bucket, stack, matching);
        }
        onWhatLiesBehindATotal(filter, random);
        onFacets(filter, matching, random);
        onTheView(filter, bucket, random);
    }

    private void onTotals(IncidentFilter filter, List<IncidentDocument> matching) {
        IncidentPage.Total total =
                new IncidentPage.Total(matching.size(), record.certainly(filter).size());

        assertThat(sqlList.total(filter)).isEqualTo(total);
        assertThat(list.total(filter)).isEqualTo(total);
        assertThat(sqlList.tolls(filter)).isEqualTo(record.tolls(matching, filter));
        assertThat(list.tolls(filter)).isEqualTo(record.tolls(matching, filter));
        assertThat(list.sums(List.of(filter))).isEqualTo(sqlList.sums(List.of(filter)));
        assertThat(explorer.days(filter)).isEqualTo(sqlExplorer.days(filter));
        assertThat(explorer.knowledge()).isEqualTo(sqlExplorer.knowledge());
        assertThat(explorer.days(filter).map(Explorer.Days::first))
                .isEqualTo(matching.stream().map(i -> i.occurrence().startsOn()).min(Comparator.naturalOrder()));
    }

    private void onPages(IncidentFilter filter, List<IncidentDocument> matching, Random random) {
        Sort sort = Sort.values()[random.nextInt(Sort.values().length)];
        Comparator<IncidentDocument> order = order(sort, filter).thenComparing(IncidentDocument::id);
        boolean descending = random.nextBoolean();
        List<Long> ids = matching.stream()
                .sorted(descending ? order.reversed() : order)
                .map(IncidentDocument::id)
                .toList();
        Paging whole = new Paging(sort, descending, 1000, null);

        assertThat(sqlList.page(filter, whole).items())
                .extracting(IncidentSummary::id)
                .containsExactlyElementsOf(ids);
        assertThat(list.page(filter, whole).items())
                .isEqualTo(sqlList.page(filter, whole).items());
        assertThat(list.page(filter, whole).items()).allSatisfy(row -> reads(row, filter));

        try (Stream<IncidentSummary> all = list.whole(filter, whole).incidents()) {
            assertThat(all).isEqualTo(sqlList.page(filter, whole).items());
        }

        IncidentDocument any =
                record.incidents().get(random.nextInt(record.incidents().size()));
        assertThat(list.find(any, filter)).isEqualTo(sqlList.find(any, filter));
        assertThat(list.find(any, filter).map(IncidentSummary::id))
                .isEqualTo(ids.contains(any.id()) ? Optional.of(any.id()) : Optional.empty());

        Paging some = new Paging(sort, descending, Math.max(1, ids.size() / 3), null);
        List<Long> forwards = new ArrayList<>();
        IncidentPage page = list.page(filter, some);
        page.items().forEach(row -> forwards.add(row.id()));
        while (page.next() != null) {
            page = list.page(filter, some.at(page.next()));
            page.items().forEach(row -> forwards.add(row.id()));
        }
        assertThat(forwards).isEqualTo(ids);
        if (page.prev() != null) {
            assertThat(list.page(filter, some.at(page.prev())).items())
                    .isEqualTo(sqlList.page(filter, some.at(page.prev())).items());
        }
    }

    private void onTheGravest(IncidentFilter filter, List<IncidentDocument> matching) {
        List<Long> ids = matching.stream()
                .filter(i -> point(i, Effect.KILLED, filter) > 0 || point(i, Effect.INJURED, filter) > 0)
                .sorted(Comparator.comparing((IncidentDocument i) -> Math.max(0, point(i, Effect.KILLED, filter)))
                        .thenComparing(i -> Math.max(0, point(i, Effect.INJURED, filter)))
                        .thenComparing(IncidentDocument::id)
                        .reversed())
                .map(IncidentDocument::id)
                .limit(MOST_GRAVE)
                .toList();

        assertThat(sqlList.gravest(filter, MOST_GRAVE))
                .extracting(IncidentSummary::id)
                .containsExactlyElementsOf(ids);
        assertThat(list.gravest(filter, MOST_GRAVE)).isEqualTo(sqlList.gravest(filter, MOST_GRAVE));
    }

    private Comparator<IncidentDocument> order(Sort sort, IncidentFilter filter) {
        return switch (sort) {
            case DATE -> Comparator.comparing(i -> i.occurrence().startsOn());
            case TITLE -> Comparator.comparing(IncidentDocument::title);
            case KILLED -> Comparator.comparing(i -> point(i, Effect.KILLED, filter));
            case INJURED -> Comparator.comparing(i -> point(i, Effect.INJURED, filter));
            case UPDATED -> Comparator.comparing(record::updated);
        };
    }

    private int point(IncidentDocument i, Effect effect, IncidentFilter filter) {
        PlainRecord.People people = record.people(i, effect, filter);
        return people == null || people.point() == null ? -1 : people.point();
    }

    private void reads(IncidentSummary row, IncidentFilter filter) {
        IncidentDocument i = record.incidents().stream()
                .filter(d -> d.id() == row.id())
                .findFirst()
                .orElseThrow();
        PlainRecord.People killed = record.people(i, Effect.KILLED, filter);
        IncidentDocument.Assessed assessed = PlainRecord.assessed(i, filter.asOf());

        assertThat(row.updated()).isEqualTo(record.updated(i));
        assertThat(row.killed()).isEqualTo(killed == null ? null : killed.range());
        assertThat(row.status()).isEqualTo(assessed == null ? null : assessed.verdict());
        assertThat(row.groups())
                .containsExactlyElementsOf(PlainRecord.standing(i, filter.asOf()).stream()
                        .filter(a -> a.role() != AttributionRole.TARGET)
                        .map(a -> new IncidentSummary.Role(
                                a.group().key(), a.group().name(), a.role()))
                        .distinct()
                        .toList());
    }

    private void onWhatLiesBehindATotal(IncidentFilter filter, Random random) {
        Party[] parties = Party.values();
        Harmed harmed = new Harmed(
                random.nextBoolean() ? null : parties[random.nextInt(parties.length)],
                Effect.values()[random.nextInt(Effect.values().length)]);
        boolean silent = random.nextInt(4) == 0;
        Behind first = list.behind(filter, harmed, silent, null);

        assertThat(first).isEqualTo(sqlList.behind(filter, harmed, silent, null));
        if (first.next() != null) {
            Behind second = list.behind(filter, harmed, silent, first.next());
            assertThat(second).isEqualTo(sqlList.behind(filter, harmed, silent, first.next()));
            assertThat(list.behind(filter, harmed, silent, second.prev())).isEqualTo(first);
        }
    }

    private void onTheMap(IncidentFilter filter, int zoom) {
        IncidentFilter everywhere = filter.without("bbox");
        List<IncidentDocument> anywhere = record.matching(everywhere);
        MapView map = explorer.map(filter, zoom);
        BoundingBox frame = filter.bbox() == null ? new BoundingBox(30, 10, 50, 40) : filter.bbox();
        assertThat(explorer.map(filter, new Screen(zoom, frame))).isEqualTo(map.within(frame));

        assertThat(map.total()).isEqualTo(anywhere.size());
        assertThat(map.unplaced())
                .isEqualTo(anywhere.stream()
                        .filter(i -> i.place().coordinates() == null)
                        .count());
        assertThat(map.areas())
                .containsExactlyInAnyOrderElementsOf(
                        sqlExplorer.map(filter, zoom).areas());
        assertThat(sum(map.cells(), MapView.Cell::count) + sum(map.areas(), MapView.Area::count) + map.unplaced())
                .isEqualTo(map.total());
        for (MapView.Cell cell : map.cells()) {
            List<IncidentDocument> inside = anywhere.stream()
                    .filter(i -> PlainRecord.pointIn(in(cell, IncidentFilter.ALL), i.place()))
                    .toList();
            assertThat(cell.count()).isEqualTo(inside.size());
            assertThat(cell.killed()).isEqualTo(record.harm(inside, Effect.KILLED, filter));
            assertThat(cell.injured()).isEqualTo(record.harm(inside, Effect.INJURED, filter));
            assertThat(cell.incident())
                    .isEqualTo(inside.size() == 1 ? inside.getFirst().id() : null);
            List<String> places =
                    inside.stream().map(i -> i.place().key()).distinct().toList();
            assertThat(cell.location() == null ? null : cell.location().key())
                    .isEqualTo(places.size() == 1 ? places.getFirst() : null);
            assertThat(cell.bounds()).hasSize(4);
            assertThat(inside)
                    .allMatch(i ->
                            i.place().coordinates().latitude() >= cell.bounds().get(1)
                                    && i.place().coordinates().latitude()
                                            <= cell.bounds().get(3));
        }
        if (filter.cells().isEmpty()) {
            map.cells().stream().limit(MOST_CELLS_LISTED).forEach(cell -> {
                assertThat(list.total(in(cell, everywhere)).possible()).isEqualTo(cell.count());
                assertThat(sqlList.total(in(cell, everywhere)).possible()).isEqualTo(cell.count());
            });
        }
    }

    private static IncidentFilter in(MapView.Cell cell, IncidentFilter filter) {
        Map<String, List<String>> query = new HashMap<>(filter.toParameters());
        query.put("cell", cell.tiles().stream().map(Tile::toString).toList());
        return IncidentFilter.of(query);
    }

    private void onTheHistogram(IncidentFilter filter, Bucket bucket, Stack stack, List<IncidentDocument> matching) {
        Histogram histogram = explorer.histogram(filter, bucket, stack);
        Map<String, List<IncidentDocument>> parts =
                matching.stream().collect(Collectors.groupingBy(i -> part(i, stack, filter)));

        assertThat(histogram).isEqualTo(sqlExplorer.histogram(filter, bucket, stack));
        assertThat(histogram.values().stream()
                        .collect(Collectors.toMap(Histogram.Value::value, Histogram.Value::count)))
                .as("%s", stack)
                .isEqualTo(parts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e ->
                        (long) e.getValue().size())));
        for (Histogram.Bar bar : histogram.bars()) {
            List<IncidentDocument> inside = matching.stream()
                    .filter(i -> !i.occurrence().startsOn().isBefore(bar.from())
                            && !i.occurrence().startsOn().isAfter(bar.to()))
                    .toList();
            assertThat(bar.count()).isEqualTo(inside.size());
            for (Histogram.Part part : bar.parts()) {
                assertThat(part.reaching())
                        .isEqualTo(inside.stream()
                                .filter(i -> part(i, stack, filter).equals(part.value())
                                        && i.occurrence().endsOn().isAfter(bar.to()))
                                .count());
            }
        }
        assertThat(sum(histogram.bars(), Histogram.Bar::count)).isEqualTo(matching.size());
    }

    /** {@return the one part in which an incident is} */
    private static String part(IncidentDocument i, Stack stack, IncidentFilter filter) {
        return switch (stack) {
            case OUTCOME -> i.outcome().toString();
            case TYPE -> i.eventType().toString();
            case STATUS -> {
                IncidentDocument.Assessed assessed = PlainRecord.assessed(i, filter.asOf());
                yield assessed == null ? "none" : assessed.verdict().toString();
            }
            case COUNTRY -> Objects.requireNonNullElse(i.place().country(), "none");
            case GROUP ->
                PlainRecord.standing(i, filter.asOf()).stream()
                        .filter(a -> PlainRecord.isAttacker(a.role()))
                        .min(Comparator.comparing(Attributed::role))
                        .map(a -> a.group().key())
                        .orElse("none");
            case NONE -> "all";
            case WEAPON ->
                only(i.weapons().stream().map(Weapon::toString).distinct().toList());
            case PARTY ->
                only(PlainRecord.harmed(i, filter.asOf()).stream()
                        .map(Party::toString)
                        .toList());
        };
    }

    private static String only(List<String> values) {
        return switch (values.size()) {
            case 0 -> "none";
            case 1 -> values.getFirst();
            default -> "several";
        };
    }

    private void onFacets(IncidentFilter filter, List<IncidentDocument> matching, Random random) {
        List<Facet> facets = explorer.facets(filter);
        assertThat(facets.stream().map(Agreement::counted).toList()).isEqualTo(sqlExplorer.facets(filter));
        Facet facet = facets.get(random.nextInt(facets.size()));
        for (Facet.Value value : facet.values()) {
            List<IncidentDocument> with =
                    record.matching(filter.without(facet.parameter()).with(facet.parameter(), value.value()));
            assertThat(value.extent())
                    .as("%s=%s", facet.parameter(), value.value())
                    .isEqualTo(extent(with, filter));
        }
        boolean certain = filter.match() == Match.CERTAIN;
        Map<String, Extent> places = extents(matching, filter, i -> record.placesOf(i).stream());
        Map<String, Extent> groups = extents(
                matching,
                filter,
                i -> PlainRecord.standing(i, filter.asOf()).stream()
                        .filter(a -> filter.roles().isEmpty() || filter.roles().contains(a.role()))
                        .flatMap(a -> record.groupsOf(i, a, certain).stream()));
        assertThat(sqlExplorer.byLocation(filter)).isEqualTo(places);
        assertThat(explorer.byLocation(filter)).isEqualTo(places);
        assertThat(sqlExplorer.byGroup(filter)).isEqualTo(groups);
        assertThat(explorer.byGroup(filter)).isEqualTo(groups);
    }

    private static Facet counted(Facet facet) {
        return new Facet(
                facet.parameter(),
                facet.values().stream()
                        .map(v -> new Facet.Value(v.value(), v.label(), v.chosen(), new Extent(v.count(), null, null)))
                        .toList(),
                facet.more());
    }

    private Map<String, Extent> extents(
            List<IncidentDocument> matching, IncidentFilter filter, Function<IncidentDocument, Stream<String>> keys) {
        Map<String, List<IncidentDocument>> byKey = new HashMap<>();
        for (IncidentDocument i : matching) {
            keys.apply(i)
                    .distinct()
                    .forEach(key ->
                            byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(i));
        }
        Map<String, Extent> extents = new HashMap<>();
        byKey.forEach((key, own) -> extents.put(key, extent(own, filter)));
        return extents;
    }

    private Extent extent(List<IncidentDocument> incidents, IncidentFilter filter) {
        return new Extent(
                incidents.size(),
                record.harm(incidents, Effect.KILLED, filter),
                record.harm(incidents, Effect.INJURED, filter));
    }

    private void onTheView(IncidentFilter filter, Bucket bucket, Random random) {
        Stack stack = Stack.values()[random.nextInt(Stack.values().length)];
        int zoom = ZOOMS.get(random.nextInt(ZOOMS.size()));
        View view = explorer.view(filter, new Screen(zoom, null), bucket, stack, Integer.MAX_VALUE);

        assertThat(view.total()).isEqualTo(list.total(filter));
        assertThat(view.tolls()).isEqualTo(list.tolls(filter));
        assertThat(view.map()).isEqualTo(explorer.map(filter, zoom));
        assertThat(view.timeline())
                .isEqualTo(explorer.histogram(filter.without("from").without("to"), bucket, stack));
        assertThat(view.facets()).isEqualTo(explorer.facets(filter));
    }

    private static <T> long sum(List<T> parts, ToLongFunction<T> count) {
        return parts.stream().mapToLong(count).sum();
    }
}
