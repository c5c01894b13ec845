package org.strikelog.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.strikelog.casualty.FigureRule;
import org.strikelog.casualty.Party;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.Conflict;
import org.strikelog.incident.EventType;
import org.strikelog.incident.IncidentDocument;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.Match;
import org.strikelog.incident.Outcome;
import org.strikelog.incident.Verdict;
import org.strikelog.incident.Weapon;
import org.strikelog.location.Tile;

/** Draws filters whose values are taken from a record, so that most match something. */
class RandomFilter {

    private static final List<String> BOXES = List.of(
            "-180,-90,180,90",
            "42,10,-150,40",
            "179,-10,-179,10",
            "100,-60,44,60",
            "-180,60,180,90",
            "-180,-90,-170,90",
            "180,-90,180,90",
            "0,0,0,0");

    private final PlainRecord record;
    private final Random random;

    RandomFilter(PlainRecord record, Random random) {
        this.record = record;
        this.random = random;
    }

    /** {@return up to four parameters, and often a day as of which, a rule of figures and a match} */
    IncidentFilter next() {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            put(query, any(record.incidents()));
        }
        if (random.nextInt(5) < 2) {
            IncidentDocument like = any(record.incidents());
            LocalDate day = any(Stream.concat(
                            Stream.of(PlainRecord.known(like), like.occurrence().startsOn()),
                            like.figures().stream().map(IncidentDocument.Stated::statedOn))
                    .toList());
            query.put("asOf", List.of(day.plusDays(random.nextInt(3) - 1).toString()));
        }
        if (random.nextInt(3) == 0) {
            query.put("figures", one(FigureRule.values()));
        }
        if (random.nextInt(3) == 0) {
            query.put("match", one(Match.values()));
        }
        if (query.containsKey("from") && query.containsKey("to")) {
            List<String> days = Stream.of("from", "to")
                    .map(name -> query.get(name).getFirst())
                    .sorted()
                    .toList();
            query.put("from", List.of(days.getFirst()));
            query.put("to", List.of(days.getLast()));
        }
        return IncidentFilter.of(query);
    }

    private void put(Map<String, List<String>> query, IncidentDocument like) {
        switch (random.nextInt(20)) {
            case 0 -> query.put("from", List.of(day(like)));
            case 1 -> query.put("to", List.of(day(like)));
            case 2, 3 -> query.put("bbox", List.of(box(like)));
            case 4 -> query.put("country", some(Stream.of(like.place().country())));
            case 5 -> query.put("location", some(record.placesOf(like).stream()));
            case 6, 7 ->
                query.put(
                        "group",
                        some(like.attributions().stream().flatMap(a -> record.groupsOf(like, a, false).stream())));
            case 8 -> query.put("role", one(AttributionRole.values()));
            case 9 ->
                query.put(
                        "type",
                        List.of(
                                one(EventType.values()).getFirst(),
                                like.eventType().toString()));
            case 10 -> query.put("weapon", some(like.weapons().stream().map(Weapon::toString)));
            case 11 -> query.put("outcome", one(Outcome.values()));
            case 12 -> query.put("status", List.of(one(Verdict.values()).getFirst(), "confirmed"));
            case 13 -> query.put(random.nextBoolean() ? "killed.min" : "injured.min", List.of(random.nextInt(5) + ""));
            case 14 -> query.put("party", one(Party.values()));
            case 15 ->
                query.put(
                        "report",
                        some(Stream.of(
                                        like.citations().stream().map(IncidentDocument.Cited::report),
                                        like.attributions().stream().map(IncidentDocument.Attributed::report),
                                        like.figures().stream().map(IncidentDocument.Stated::report))
                                .flatMap(r -> r)
                                .filter(Objects::nonNull)
                                .map(IncidentDocument.Source::key)));
            case 16 -> query.put("cell", cells(like));
            case 17 -> query.put("conflict", one(Conflict.values()));
            case 18 ->
                query.put(
                        "updatedSince",
                        List.of(record.updated(like)
                                .plusSeconds(random.nextInt(3) - 1)
                                .toString()));
            default -> {
                if (random.nextBoolean()) {
                    query.put("q", List.of(like.title().split(" ")[0]));
                } else {
                    query.put("dataset", List.of(like.dataset().key()));
                }
            }
        }
    }

    private String day(IncidentDocument like) {
        LocalDate day = random.nextBoolean()
                ? like.occurrence().startsOn()
                : like.occurrence().endsOn();
        return day.plusDays(random.nextInt(3) - 1).toString();
    }

    private List<String> cells(IncidentDocument like) {
        List<String> cells = new ArrayList<>();
        for (IncidentDocument place : List.of(like, any(record.incidents()), any(record.incidents()))) {
            if (place.place().coordinates() != null) {
                cells.add(Tile.at(
                                place.place().coordinates().latitude(),
                                place.place().coordinates().longitude(),
                                random.nextInt(Tile.DEEPEST + 1))
                        .toString());
            }
        }
        return cells;
    }

    private String box(IncidentDocument like) {
        if (like.place().coordinates() == null || random.nextInt(4) == 0) {
            return any(BOXES);
        }
        double latitude = like.place().coordinates().latitude();
        double longitude = like.place().coordinates().longitude();
        return String.format(
                Locale.ROOT,
                "%.3f,%.3f,%.3f,%.3f",
                round(longitude - random.nextDouble() * 20),
                Math.max(-90, latitude - random.nextDouble() * 15),
                round(longitude + random.nextDouble() * 20),
                Math.min(90, latitude + random.nextDouble() * 15));
    }

    /** {@return a longitude brought back to -180 to 180, so that boxes cross the antimeridian} */
    private static double round(double longitude) {
        return longitude < -180 ? longitude + 360 : longitude > 180 ? longitude - 360 : longitude;
    }

    private List<String> some(Stream<String> values) {
        List<String> known = values.filter(Objects::nonNull).distinct().sorted().toList();
        return known.isEmpty() ? List.of() : random.nextInt(4) == 0 ? known : List.of(any(known));
    }

    private List<String> one(Object[] terms) {
        return List.of(any(Arrays.asList(terms)).toString());
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
