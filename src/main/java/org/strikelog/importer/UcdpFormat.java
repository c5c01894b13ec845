package org.strikelog.importer;

import static org.strikelog.casualty.Effect.KILLED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.strikelog.casualty.Party;
import org.strikelog.importer.StagedIncident.Actor;
import org.strikelog.importer.StagedIncident.Count;
import org.strikelog.importer.StagedIncident.Spot;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.DatePrecision;
import org.strikelog.incident.EventType;
import org.strikelog.incident.Occurrence;
import org.strikelog.incident.PlacePrecision;
import org.strikelog.source.SpeakerKind;

/**
 * The Georeferenced Event Dataset of the Uppsala Conflict Data Program, versions 23.1 and later, and its candidate events.
 *
 * <p>Deaths only: the program counts no wounded, which is no zero. In fighting both sides took part, whichever is called
 * A; in one-sided violence, side A did it. What it calls best is its own statement, what lies between its low and high
 * estimate another beside it, left out where all three agree: so the newest statement is its best estimate, and the range
 * of all runs from the low to the high one.
 *
 * @see <a href="https://ucdp.uu.se/downloads/ged/ged251.pdf">UCDP GED Codebook version 25.1</a>
 */
final class UcdpFormat implements Format {

    static final String BEST = "ucdp";
    static final String RANGE = "ucdp-range";

    private static final String PROGRAM = "Uppsala Conflict Data Program";
    private static final int UNITED_STATES = 2;
    private static final double LIMITED_AREA_KM = 25;
    private static final Pattern BETWEEN_STATES = Pattern.compile(", (?=Government of )");

    private static final List<DatePrecision> DATE_PRECISIONS = List.of(
            DatePrecision.DAY, DatePrecision.FEW_DAYS, DatePrecision.WEEK, DatePrecision.MONTH, DatePrecision.YEAR);

    private static final List<PlacePrecision> PLACE_PRECISIONS = List.of(
            PlacePrecision.SETTLEMENT,
            PlacePrecision.NEAR,
            PlacePrecision.DISTRICT,
            PlacePrecision.PROVINCE,
            PlacePrecision.REGION,
            PlacePrecision.COUNTRY,
            PlacePrecision.SEA_OR_AIR);

    @Override
    public String code() {
        return "ucdp";
    }

    @Override
    public Terms terms() {
        return new Terms(
                "UCDP Georeferenced Event Dataset",
                "CC-BY-4.0",
                "Uppsala Conflict Data Program, Georeferenced Event Dataset (Sundberg and Melander 2013;"
                        + " Davies, Pettersson and Öberg), https://ucdp.uu.se, CC BY 4.0",
                true);
    }

    @Override
    public List<String> required() {
        return List.of(
                "id",
                "type_of_violence",
                "dyad_name",
                "side_a",
                "side_b",
                "where_prec",
                "where_coordinates",
                "latitude",
                "longitude",
                "country_id",
                "date_prec",
                "date_start",
                "date_end",
                "deaths_a",
                "deaths_b",
                "deaths_civilians",
                "deaths_unknown",
                "best",
                "high",
                "low");
    }

    @Override
    public List<String> columns() {
        return List.of(
                "id",
                "relid",
                "year",
                "active_year",
                "code_status",
                "type_of_violence",
                "conflict_dset_id",
                "conflict_new_id",
                "conflict_name",
                "dyad_dset_id",
                "dyad_new_id",
                "dyad_name",
                "side_a_dset_id",
                "side_a_new_id",
                "side_a",
                "side_b_dset_id",
                "side_b_new_id",
                "side_b",
                "number_of_sources",
                "source_article",
                "source_office",
                "source_date",
                "source_headline",
                "source_original",
                "where_prec",
                "where_coordinates",
                "where_description",
                "adm_1",
                "adm_2",
                "latitude",
                "longitude",
                "geom_wkt",
                "priogrid_gid",
                "country",
                "country_id",
                "region",
                "event_clarity",
                "date_prec",
                "date_start",
                "date_end",
                "deaths_a",
                "deaths_b",
                "deaths_civilians",
                "deaths_unknown",
                "best",
                "high",
                "low",
                "gwnoa",
                "gwnob");
    }

    @Override
    public List<Voice> voices() {
        return List.of(
                new Voice(BEST, PROGRAM, SpeakerKind.MONITOR),
                new Voice(RANGE, PROGRAM + ", lowest to highest", SpeakerKind.MONITOR));
    }

    @Override
    public String publisher() {
        return PROGRAM;
    }

    @Override
    public StagedIncident read(Row row) {
        int violence = row.code("type_of_violence", 1, 3);
        PlacePrecision place = PLACE_PRECISIONS.get(row.code("where_prec", 1, 7) - 1);
        return new StagedIncident(
                row.required("id"),
                row.required("dyad_name") + ", " + row.required("where_coordinates"),
                summary(row),
                violence == 3 ? EventType.ATTACK_ON_CIVILIANS : EventType.ARMED_CLASH,
                occurrence(row),
                new Spot(
                        null,
                        row.point("latitude", "longitude"),
                        place == PlacePrecision.NEAR ? LIMITED_AREA_KM : place.radiusKm(null),
                        country(row),
                        place),
                actors(row, violence),
                figures(row, violence),
                UcdpSources.of(row));
    }

    private static String summary(Row row) {
        List<String> sentences = new ArrayList<>();
        Stream.of(
                        row.text("where_description"),
                        String.join(
                                ", ",
                                Stream.of(row.text("adm_2"), row.text("adm_1"))
                                        .filter(name -> !name.isEmpty())
                                        .toList()))
                .filter(words -> !words.isEmpty())
                .map(words -> words.endsWith(".") ? words : words + ".")
                .forEach(sentences::add);
        if (row.text("event_clarity").equals("2")) {
            sentences.add("Several events that its sources do not tell apart.");
        }
        return String.join(" ", sentences);
    }

    private static Occurrence occurrence(Row row) {
        LocalDate first = row.day("date_start");
        LocalDate last = row.day("date_end");
        DatePrecision precision = DATE_PRECISIONS.get(row.code("date_prec", 1, 5) - 1);
        if (last.isBefore(first)) {
            row.wrong("date_end", "a day not before date_start, which is " + first);
            last = first;
        }
        return Occurrence.between(
                first, last, precision == DatePrecision.DAY && !first.equals(last) ? DatePrecision.SPAN : precision);
    }

    private static String country(Row row) {
        int number = row.code("country_id", 2, 999);
        Optional<String> country = GleditschWard.country(number);
        if (country.isEmpty()) {
            row.wrong("country_id", "the number of a state by Gleditsch and Ward, as 645 for Iraq");
        }
        return country.orElse("");
    }

    private static List<Actor> actors(Row row, int violence) {
        Stream<String> sides = violence == 3
                ? Stream.of(row.required("side_a"))
                : Stream.of(row.required("side_a"), row.required("side_b"));
        return sides.flatMap(side -> Arrays.stream(BETWEEN_STATES.split(side)))
                .filter(name -> !name.isEmpty())
                .distinct()
                .map(name -> new Actor(AttributionRole.ATTRIBUTED, name))
                .toList();
    }

    private static List<Count> figures(Row row, int violence) {
        int best = row.count("best");
        int low = row.count("low");
        int high = row.count("high");
        List<Count> figures = new ArrayList<>();
        byParty(row, violence).forEach((party, dead) -> figures.add(new Count(party, KILLED, dead, dead, BEST)));
        if (low > high) {
            // The file has some: no range, but two statements that cannot both be right.
            figures.add(new Count(Party.ALL, KILLED, low, null, RANGE));
            figures.add(new Count(Party.ALL, KILLED, null, high, RANGE));
        } else if (low != best || high != best) {
            figures.add(new Count(Party.ALL, KILLED, low, high, RANGE));
        }
        // Of several statements of one day, what was entered last is the newest.
        figures.add(new Count(Party.ALL, KILLED, best, best, BEST));
        return figures;
    }

    /** The dead of each party as far as any are known to be of it. */
    private static Map<Party, Integer> byParty(Row row, int violence) {
        Map<Party, Integer> dead = new EnumMap<>(Party.class);
        add(dead, party(row, "gwnoa"), row.count("deaths_a"));
        add(dead, violence == 3 ? Party.CIVILIAN : party(row, "gwnob"), row.count("deaths_b"));
        add(dead, Party.CIVILIAN, row.count("deaths_civilians"));
        row.count("deaths_unknown");
        return dead;
    }

    /** A state fights at home or abroad; whoever has no number of a state is none. */
    private static Party party(Row row, String side) {
        String state = row.text(side);
        if (state.isEmpty()) {
            return Party.MILITANT;
        }
        if (state.contains(",") || state.contains(";")) {
            return Party.OTHER;
        }
        Integer number = row.number(side);
        if (number != null && number == UNITED_STATES) {
            return Party.US_MILITARY;
        }
        return number != null && number.equals(row.number("country_id")) ? Party.HOST_FORCE : Party.OTHER;
    }

    private static void add(Map<Party, Integer> dead, Party party, int count) {
        if (count > 0) {
            dead.merge(party, count, Integer::sum);
        }
    }
}
