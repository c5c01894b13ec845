package org.strikelog.importer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.Party;
import org.strikelog.importer.StagedIncident.Actor;
import org.strikelog.importer.StagedIncident.Count;
import org.strikelog.importer.StagedIncident.Source;
import org.strikelog.importer.StagedIncident.Spot;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.DatePrecision;
import org.strikelog.incident.EventType;
import org.strikelog.incident.Occurrence;
import org.strikelog.incident.Outcome;
import org.strikelog.incident.PlacePrecision;
import org.strikelog.incident.Weapon;
import org.strikelog.location.Coordinates;
import org.strikelog.source.SpeakerKind;

/**
 * The Global Terrorism Database.
 *
 * <p>An empty count is unknown, and 0 is none. Of its dead and wounded, perpetrators are among all and stand beside them as
 * militants; a total split over several attacks may leave fractions, which become a range. A month or day of 0 is unknown;
 * where the day is approximate, it lies within the week around the one that is given. “Unknown” is no group.
 *
 * @see <a href="https://www.start.umd.edu/gtd/downloads/Codebook.pdf">GTD Codebook</a>
 */
final class GtdFormat implements Format {

    private static final String GTD = "gtd";
    private static final String NAME = "Global Terrorism Database";
    private static final int DAYS_AROUND_AN_APPROXIMATE_ONE = 3;
    private static final DateTimeFormatter MONTH_FIRST =
            DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private static final Set<Integer> ARMED_TARGETS = Set.of(3, 4, 17);
    private static final Set<String> NO_GROUPS =
            Set.of("", "unknown", "unaffiliated individual(s)", "individual", "other");

    private static final List<String> COLUMNS = List.of("""
                    eventid iyear imonth iday approxdate extended resolution country country_txt region region_txt provstate
                    city latitude longitude specificity vicinity location summary crit1 crit2 crit3 doubtterr alternative
                    alternative_txt multiple success suicide attacktype1 attacktype1_txt attacktype2 attacktype2_txt
                    attacktype3 attacktype3_txt targtype1 targtype1_txt targsubtype1 targsubtype1_txt corp1 target1 natlty1
                    natlty1_txt targtype2 targtype2_txt targsubtype2 targsubtype2_txt corp2 target2 natlty2 natlty2_txt
                    targtype3 targtype3_txt targsubtype3 targsubtype3_txt corp3 target3 natlty3 natlty3_txt gname gsubname
                    gname2 gsubname2 gname3 gsubname3 motive guncertain1 guncertain2 guncertain3 individual nperps nperpcap
                    claimed claimmode claimmode_txt claim2 claimmode2 claimmode2_txt claim3 claimmode3 claimmode3_txt
                    compclaim weaptype1 weaptype1_txt weapsubtype1 weapsubtype1_txt weaptype2 weaptype2_txt weapsubtype2
                    weapsubtype2_txt weaptype3 weaptype3_txt weapsubtype3 weapsubtype3_txt weaptype4 weaptype4_txt
                    weapsubtype4 weapsubtype4_txt weapdetail nkill nkillus nkillter nwound nwoundus nwoundte property
                    propextent propextent_txt propvalue propcomment ishostkid nhostkid nhostkidus nhours ndays divert
                    kidhijcountry ransom ransomamt ransomamtus ransompaid ransompaidus ransomnote hostkidoutcome
                    hostkidoutcome_txt nreleased addnotes scite1 scite2 scite3 dbsource int_log int_ideo int_misc int_any
                    related
                    """.strip().split("\\s+"));

    @Override
    public String code() {
        return GTD;
    }

    /** Its agreement with those who download it lets nobody else see it. */
    @Override
    public Terms terms() {
        return new Terms(
                NAME,
                "GTD End User Licence Agreement: not to be passed on",
                "START, University of Maryland: Global Terrorism Database, https://www.start.umd.edu/gtd",
                false);
    }

    @Override
    public List<String> required() {
        return List.of(
                "eventid",
                "iyear",
                "imonth",
                "iday",
                "country_txt",
                "city",
                "latitude",
                "longitude",
                "specificity",
                "attacktype1",
                "attacktype1_txt",
                "targtype1",
                "gname",
                "weaptype1",
                "nkill",
                "nwound");
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<Voice> voices() {
        return List.of(new Voice(GTD, NAME, SpeakerKind.MONITOR));
    }

    @Override
    public String publisher() {
        return "National Consortium for the Study of Terrorism and Responses to Terrorism";
    }

    @Override
    public StagedIncident read(Row row) {
        String city = row.text("city");
        String place = city.isEmpty() || city.equalsIgnoreCase("unknown") ? row.text("country_txt") : city;
        return new StagedIncident(
                row.required("eventid"),
                row.required("attacktype1_txt") + ", " + place,
                summary(row),
                type(row),
                weapons(row),
                Outcome.UNKNOWN,
                target(row),
                occurrence(row),
                spot(row),
                actors(row),
                figures(row),
                sources(row));
    }

    private static String summary(Row row) {
        String approximate = row.text("approxdate");
        return Stream.of(row.text("summary"), approximate.isEmpty() ? "" : "Approximate date: " + approximate + ".")
                .filter(words -> !words.isEmpty())
                .reduce((one, other) -> one + "\n\n" + other)
                .orElse("");
    }

    private static EventType type(Row row) {
        boolean armedTarget = ARMED_TARGETS.contains(row.code("targtype1", 1, 22));
        return switch (row.code("attacktype1", 1, 9)) {
            case 1 -> EventType.TARGETED_KILLING;
            case 3 -> EventType.ABDUCTION;
            case 5 -> bombing(row);
            case 6 -> armedTarget ? EventType.GROUND_ASSAULT : EventType.ATTACK_ON_CIVILIANS;
            case 7 -> armedTarget ? EventType.OTHER : EventType.ATTACK_ON_CIVILIANS;
            default -> EventType.OTHER;
        };
    }

    private static EventType bombing(Row row) {
        String with = row.text("weapsubtype1_txt").toLowerCase(Locale.ROOT);
        if (row.text("suicide").equals("1") || with.startsWith("suicide")) {
            return EventType.SUICIDE_BOMB;
        }
        return with.startsWith("projectile")
                ? EventType.SHELLING_MISSILE
                : with.startsWith("grenade") ? EventType.OTHER : EventType.IED;
    }

    private static Set<Weapon> weapons(Row row) {
        EnumSet<Weapon> weapons = EnumSet.noneOf(Weapon.class);
        row.code("weaptype1", 1, 13);
        for (int i = 1; i <= 4; i++) {
            String subtype = row.text("weapsubtype%d_txt".formatted(i)).toLowerCase(Locale.ROOT);
            switch (row.text("weaptype%d".formatted(i)).replaceFirst("\\.0+$", "")) {
                case "" -> {}
                case "5" -> weapons.add(Weapon.SMALL_ARMS);
                case "6" -> weapons.add(explosive(subtype));
                case "13" -> weapons.add(Weapon.UNKNOWN);
                default -> weapons.add(Weapon.OTHER);
            }
        }
        return weapons;
    }

    private static Weapon explosive(String subtype) {
        if (subtype.startsWith("grenade") || subtype.startsWith("projectile")) {
            return Weapon.OTHER;
        }
        return subtype.isEmpty() || subtype.startsWith("unknown") ? Weapon.UNKNOWN : Weapon.IED;
    }

    private static String target(Row row) {
        String target = row.text("target1");
        return target.isEmpty() || target.equalsIgnoreCase("unknown") ? row.text("targtype1_txt") : target;
    }

    private static Occurrence occurrence(Row row) {
        int year = row.code("iyear", 1900, 2199);
        int month = row.code("imonth", 0, 12);
        int day = row.code("iday", 0, 31);
        if (month == 0) {
            return Occurrence.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), DatePrecision.YEAR);
        }
        YearMonth in = YearMonth.of(year, month);
        if (day == 0) {
            return AcledFormat.month(in);
        }
        if (!in.isValidDay(day)) {
            row.wrong("iday", "a day of %s, or 0".formatted(in));
            return AcledFormat.month(in);
        }
        LocalDate on = in.atDay(day);
        if (!row.text("approxdate").isEmpty()) {
            return Occurrence.between(
                    on.minusDays(DAYS_AROUND_AN_APPROXIMATE_ONE),
                    on.plusDays(DAYS_AROUND_AN_APPROXIMATE_ONE),
                    DatePrecision.WEEK);
        }
        LocalDate ended = ended(row, on);
        return ended.isAfter(on) ? Occurrence.between(on, ended, DatePrecision.SPAN) : Occurrence.on(on);
    }

    /** The day on which an attack of more than a day was over; the day on which it began, where that is not said. */
    private static LocalDate ended(Row row, LocalDate on) {
        String text = row.text("resolution");
        if (text.isEmpty() || !row.text("extended").matches("1(\\.0+)?")) {
            return on;
        }
        try {
            return LocalDate.parse(text, MONTH_FIRST);
        } catch (DateTimeException otherwise) {
            return row.day("resolution");
        }
    }

    private static Spot spot(Row row) {
        Coordinates point = row.pointIfAny("latitude", "longitude");
        String country = row.text("country_txt").equals("International") ? null : row.country("country_txt");
        boolean vicinity = row.text("vicinity").matches("1(\\.0+)?");
        int specificity = row.text("specificity").isEmpty() ? 5 : row.code("specificity", 1, 5);
        PlacePrecision precision = switch (specificity) {
            case 1 -> vicinity ? PlacePrecision.NEAR : PlacePrecision.SETTLEMENT;
            case 2, 3 -> PlacePrecision.DISTRICT;
            case 4 -> PlacePrecision.PROVINCE;
            default -> PlacePrecision.COUNTRY;
        };
        return Spot.at(point, country, precision);
    }

    /** Who claimed it also did it, as far as the database says so; where that is uncertain, it suspects. */
    private static List<Actor> actors(Row row) {
        Set<Actor> actors = new LinkedHashSet<>();
        for (int i = 1; i <= 3; i++) {
            String name = row.text(i == 1 ? "gname" : "gname" + i);
            if (!NO_GROUPS.contains(name.toLowerCase(Locale.ROOT))) {
                boolean uncertain = row.text("guncertain" + i).matches("1(\\.0+)?");
                boolean claimed = row.text(i == 1 ? "claimed" : "claim" + i).matches("1(\\.0+)?");
                actors.add(new Actor(uncertain ? AttributionRole.SUSPECTED : AttributionRole.ATTRIBUTED, name));
                if (claimed) {
                    actors.add(new Actor(AttributionRole.CLAIMED, name));
                }
            }
        }
        return List.copyOf(actors);
    }

    private static List<Count> figures(Row row) {
        List<Count> figures = new ArrayList<>();
        add(figures, row, "nkillter", Party.MILITANT, Effect.KILLED);
        add(figures, row, "nkill", Party.ALL, Effect.KILLED);
        add(figures, row, "nwoundte", Party.MILITANT, Effect.INJURED);
        add(figures, row, "nwound", Party.ALL, Effect.INJURED);
        return figures;
    }

    private static void add(List<Count> figures, Row row, String column, Party party, Effect effect) {
        String text = row.text(column);
        if (text.isEmpty() || text.startsWith("-9")) {
            return;
        }
        Optional<BigDecimal> number = number(text);
        if (number.isEmpty()) {
            row.wrong(column, "a number of people, or nothing");
            return;
        }
        int low = number.get().setScale(0, RoundingMode.FLOOR).intValueExact();
        int high = number.get().setScale(0, RoundingMode.CEILING).intValueExact();
        if (party == Party.ALL || high > 0) {
            figures.add(new Count(party, effect, low, high, GTD));
        }
    }

    private static Optional<BigDecimal> number(String text) {
        return text.matches("\\d{1,7}(\\.\\d{1,20})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static List<Source> sources(Row row) {
        return Stream.of("scite1", "scite2", "scite3")
                .map(row::text)
                .filter(words -> !words.isEmpty())
                .map(words -> new Source("Unnamed, as cited by GTD", (@Nullable LocalDate) null, words))
                .distinct()
                .toList();
    }
}
