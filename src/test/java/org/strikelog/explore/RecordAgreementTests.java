package org.strikelog.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.EventType;
import org.strikelog.incident.IncidentDocument;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentList;
import org.strikelog.incident.IncidentPage;
import org.strikelog.incident.IncidentSummary;
import org.strikelog.incident.Ledger;
import org.strikelog.incident.Outcome;
import org.strikelog.incident.Paging;
import org.strikelog.incident.Verdict;
import org.strikelog.incident.Weapon;
import org.strikelog.location.Tile;
import org.strikelog.support.WholeApplicationTest;

/** Whatever is asked of the sample record, the queries and the plain reading of the rules answer the same. */
@WholeApplicationTest
class RecordAgreementTests {

    private static PlainRecord record;

    @Autowired
    private IncidentList list;

    @Autowired
    private Explorer explorer;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void readTheRecord() {
        if (record == null) {
            record = new PlainRecord(ledger, jdbc);
            assertThat(record.incidents()).hasSizeGreaterThan(200);
        }
    }

    @RepeatedTest(150)
    void agreesOnAnyFilter(RepetitionInfo repetition) {
        IncidentFilter filter = filter(new Random(repetition.getCurrentRepetition()));
        List<IncidentDocument> possible = record.possibly(filter);
        List<IncidentDocument> certain = record.certainly(filter);
        String asked = filter.query();

        assertThat(list.total(filter)).as(asked).isEqualTo(new IncidentPage.Total(possible.size(), certain.size()));
        assertThat(list.total(filter.with("match", "certain")).possible())
                .as(asked)
                .isEqualTo(certain.size());
        assertThat(list.page(filter, Paging.of(Map.of("limit", List.of("1000"))))
                        .items())
                .as(asked)
                .extracting(IncidentSummary::id)
                .containsExactlyElementsOf(possible.stream()
                        .sorted(Comparator.comparing(
                                        (IncidentDocument i) -> i.occurrence().startsOn())
                                .thenComparing(IncidentDocument::id)
                                .reversed())
                        .map(IncidentDocument::id)
                        .toList());
        assertThat(list.tolls(filter)).as(asked).isEqualTo(record.tolls(possible));
        agreesOnTheMap(filter);
        agreesOnTheHistogram(filter, possible);
        agreesOnTheFacets(filter);
    }

    private void agreesOnTheMap(IncidentFilter filter) {
        List<IncidentDocument> anywhere = record.possibly(filter.without("bbox"));
        MapView map = explorer.map(filter, Tile.DEEPEST);

        assertThat(map.total()).isEqualTo(anywhere.size());
        assertThat(map.unplaced())
                .isEqualTo(anywhere.stream()
                        .filter(i -> i.place().coordinates() == null)
                        .count());
        assertThat(map.cells().stream().mapToLong(MapView.Cell::count).sum())
                .isEqualTo(anywhere.stream()
                        .filter(i -> i.place().coordinates() != null
                                && !i.place().placePrecision().vague())
                        .count());
        assertThat(map.cells().stream().mapToLong(MapView.Cell::count).sum()
                        + map.areas().stream().mapToLong(MapView.Area::count).sum()
                        + map.unplaced())
                .isEqualTo(map.total());
        assertThat(map.cells())
                .allSatisfy(cell -> assertThat(cell.count())
                        .isEqualTo(anywhere.stream()
                                .filter(i -> !i.place().placePrecision().vague()
                                        && cell.location()
                                                .key()
                                                .equals(i.place().key()))
                                .count()));
    }

    private void agreesOnTheHistogram(IncidentFilter filter, List<IncidentDocument> possible) {
        for (Bucket bucket : Bucket.values()) {
            Histogram histogram = explorer.histogram(filter, bucket, Stack.OUTCOME);
            assertThat(histogram.bars().stream().filter(b -> b.count() > 0).toList())
                    .allSatisfy(bar -> {
                        List<IncidentDocument> inside = possible.stream()
                                .filter(i -> !i.occurrence().startsOn().isBefore(bar.from())
                                        && !i.occurrence().startsOn().isAfter(bar.to()))
                                .toList();
                        assertThat(bar.count()).isEqualTo(inside.size());
                        assertThat(bar.parts()).allSatisfy(part -> {
                            assertThat(part.count())
                                    .isEqualTo(inside.stream()
                                            .filter(i -> i.outcome().toString().equals(part.value()))
                                            .count());
                            assertThat(part.reaching())
                                    .isEqualTo(inside.stream()
                                            .filter(i -> i.outcome().toString().equals(part.value())
                                                    && i.occurrence().endsOn().isAfter(bar.to()))
                                            .count());
                        });
                    });
            assertThat(histogram.bars().stream().mapToLong(Histogram.Bar::count).sum())
                    .isEqualTo(possible.size());
        }
        for (Stack stack : Stack.values()) {
            assertThat(explorer.histogram(filter, null, stack).values().stream()
                            .mapToLong(Histogram.Value::count)
                            .sum())
                    .isEqualTo(possible.size());
        }
    }

    private void agreesOnTheFacets(IncidentFilter filter) {
        for (Facet facet : explorer.facets(filter)) {
            List<Facet.Value> values = new ArrayList<>(facet.values());
            // All of a short facet; of a long one, some at each end.
            while (values.size() > 6) {
                values.remove(values.size() / 2);
            }
            assertThat(values)
                    .allSatisfy(value -> assertThat(value.count())
                            .as("%s: %s=%s", filter.query(), facet.parameter(), value.value())
                            .isEqualTo(record.possibly(
                                            filter.without(facet.parameter()).with(facet.parameter(), value.value()))
                                    .size()));
            long missed = record.possibly(filter.without(facet.parameter())).stream()
                    .flatMap(i -> valuesOf(i, facet.parameter()).stream())
                    .filter(v ->
                            facet.values().stream().noneMatch(f -> f.value().equals(v)))
                    .count();
            assertThat(missed).as(facet.parameter()).isZero();
        }
    }

    private static List<String> valuesOf(IncidentDocument i, String parameter) {
        return switch (parameter) {
            case "country" ->
                i.place().country() == null ? List.of() : List.of(i.place().country());
            case "location" ->
                i.place().key() == null ? List.of() : List.of(i.place().key());
            case "type" -> List.of(i.eventType().toString());
            case "outcome" -> List.of(i.outcome().toString());
            case "weapon" -> i.weapons().stream().map(Weapon::toString).toList();
            default -> List.of();
        };
    }

    /** Up to four parameters, their values taken from the record so that most filters match something. */
    private static IncidentFilter filter(Random random) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            IncidentDocument like = any(random, record.incidents());
            switch (random.nextInt(13)) {
                case 0 -> query.put("from", List.of(day(random, like)));
                case 1 -> query.put("to", List.of(day(random, like)));
                case 2 -> query.put("bbox", List.of(box(random)));
                case 3 -> query.put("country", random.nextBoolean() ? List.of("IQ") : List.of("SY", "YE"));
                case 4 ->
                    query.put(
                            "location", List.of(any(random, List.of("iraq", "anbar", "syria", "red-sea", "al-asad"))));
                case 5 -> {
                    if (!like.attributions().isEmpty()) {
                        query.put(
                                "group",
                                List.of(any(random, like.attributions()).group().key()));
                    }
                }
                case 6 ->
                    query.put(
                            "role",
                            List.of(any(random, List.of(AttributionRole.values()))
                                    .toString()));
                case 7 ->
                    query.put(
                            "type",
                            List.of(any(random, List.of(EventType.values())).toString()));
                case 8 ->
                    query.put(
                            "weapon",
                            List.of(any(random, List.of(Weapon.values())).toString(), "rocket"));
                case 9 ->
                    query.put(
                            "outcome",
                            List.of(any(random, List.of(Outcome.values())).toString()));
                case 10 ->
                    query.put(
                            "status",
                            List.of(any(random, List.of(Verdict.values())).toString(), "confirmed"));
                case 11 ->
                    query.put(
                            random.nextBoolean() ? "killed.min" : "injured.min",
                            List.of(String.valueOf(random.nextInt(4))));
                default -> query.put("group", List.of("axis-of-resistance"));
            }
        }
        if (query.containsKey("from") && query.containsKey("to")) {
            List<String> days = List.of(
                            query.get("from").getFirst(), query.get("to").getFirst())
                    .stream()
                    .sorted()
                    .collect(Collectors.toList());
            query.put("from", List.of(days.getFirst()));
            query.put("to", List.of(days.getLast()));
        }
        return IncidentFilter.of(query);
    }

    private static String day(Random random, IncidentDocument like) {
        LocalDate day = random.nextBoolean()
                ? like.occurrence().startsOn()
                : like.occurrence().endsOn();
        return day.plusDays(random.nextInt(3) - 1).toString();
    }

    private static String box(Random random) {
        if (random.nextInt(4) == 0) {
            return any(random, List.of("-180,-90,180,90", "42,10,-150,40", "179,-10,-179,10", "100,-60,44,60"));
        }
        double west = 30 + random.nextDouble() * 15;
        double south = 10 + random.nextDouble() * 25;
        return String.format(
                Locale.ROOT,
                "%.3f,%.3f,%.3f,%.3f",
                west,
                south,
                west + random.nextDouble() * 15,
                south + random.nextDouble() * 15);
    }

    private static <T> T any(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
