package org.strikelog.importer;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.CountRange;
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
 * A table of our own: what we export, and the template that we offer. What it counts, the data set says.
 *
 * <p>An empty cell is unknown. Of two ends of a range either may be; one number in {@code killed} or {@code injured} is
 * both. Several groups or weapons have bars or semicolons between them. An apostrophe before what a spreadsheet would run
 * as a formula is taken off again.
 */
final class OwnFormat implements Format {

    static final String CODE = "strikelog";

    private static final Pattern TIME =
            Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)(?::[0-5]\\d)?(Z|[+-](?:0\\d|1[0-4]):[0-5]\\d)?");
    private static final Pattern LITERAL = Pattern.compile("(?s)'[=+\\-@\\t\\r].*");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[|;]\\s*");
    private static final int LONGEST_RADIUS_KM = 20_038;

    private static final List<Map.Entry<Field, AttributionRole>> ROLES = List.of(
            Map.entry(Field.CLAIMED_BY, AttributionRole.CLAIMED),
            Map.entry(Field.ATTRIBUTED_TO, AttributionRole.ATTRIBUTED),
            Map.entry(Field.SUSPECTED, AttributionRole.SUSPECTED),
            Map.entry(Field.DENIED_BY, AttributionRole.DENIED),
            Map.entry(Field.TARGET_GROUPS, AttributionRole.TARGET));

    private final String voice;
    private final String name;

    /**
     * @param voice key of the data set
     * @param name its name
     */
    OwnFormat(String voice, String name) {
        this.voice = voice;
        this.name = name;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Terms terms() {
        return new Terms("", "", "", false);
    }

    @Override
    public List<String> required() {
        return List.of(
                Field.ID.toString(), Field.TITLE.toString(), Field.EVENT_TYPE.toString(), Field.STARTS_ON.toString());
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public List<Voice> voices() {
        return List.of(new Voice(voice, name, SpeakerKind.MONITOR));
    }

    @Override
    public String publisher() {
        return name;
    }

    @Override
    public StagedIncident read(Row row) {
        return read(row, row.required(Field.ID.toString()));
    }

    /** Reads a row that is known by an id. */
    StagedIncident read(Row row, String id) {
        row.required(Field.TITLE.toString());
        return new StagedIncident(
                id,
                text(row, Field.TITLE),
                text(row, Field.SUMMARY),
                term(row, Field.EVENT_TYPE, EventType.values(), null),
                weapons(row),
                term(row, Field.OUTCOME, Outcome.values(), Outcome.UNKNOWN),
                text(row, Field.TARGET),
                occurrence(row),
                spot(row),
                actors(row),
                figures(row),
                sources(row));
    }

    private static String text(Row row, Field field) {
        String text = row.text(field.toString());
        return LITERAL.matcher(text).matches() ? text.substring(1) : text;
    }

    private static boolean has(Row row, Field field) {
        return !row.text(field.toString()).isEmpty();
    }

    private static <T extends Enum<T>> T term(Row row, Field field, T[] terms, @Nullable T otherwise) {
        return otherwise != null && !has(row, field)
                ? otherwise
                : row.term(field.toString(), byName(terms), "one of " + String.join(", ", field.terms()));
    }

    private static <T extends Enum<T>> Map<String, T> byName(T[] terms) {
        return Arrays.stream(terms).collect(Collectors.toMap(Object::toString, Function.identity()));
    }

    private static Stream<String> several(Row row, Field field) {
        return BETWEEN.splitAsStream(text(row, field)).filter(part -> !part.isEmpty());
    }

    private static Set<Weapon> weapons(Row row) {
        Set<String> words = several(row, Field.WEAPONS)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        EnumSet<Weapon> weapons = EnumSet.noneOf(Weapon.class);
        Stream.of(Weapon.values())
                .filter(weapon -> words.remove(weapon.toString()))
                .forEach(weapons::add);
        if (!words.isEmpty()) {
            row.wrong(
                    Field.WEAPONS.toString(),
                    "any of %s, with | between".formatted(String.join(", ", Field.WEAPONS.terms())));
        }
        return weapons;
    }

    private static Occurrence occurrence(Row row) {
        LocalDate first = row.day(Field.STARTS_ON.toString());
        LocalDate last = has(row, Field.ENDS_ON) ? row.day(Field.ENDS_ON.toString()) : first;
        if (last.isBefore(first)) {
            row.wrong(Field.ENDS_ON.toString(), "a day not before %s, which is %s".formatted(Field.STARTS_ON, first));
            return Occurrence.on(first);
        }
        String time = text(row, Field.LOCAL_TIME);
        DatePrecision precision = term(
                row,
                Field.DATE_PRECISION,
                DatePrecision.values(),
                time.isEmpty() ? DatePrecision.DAY : DatePrecision.MINUTE);
        if (precision == DatePrecision.MINUTE) {
            return minute(row, first, last, TIME.matcher(time));
        }
        if (!time.isEmpty()) {
            row.wrong(
                    Field.LOCAL_TIME.toString(), "nothing, since %s is %s".formatted(Field.DATE_PRECISION, precision));
            return Occurrence.on(first);
        }
        if (precision == DatePrecision.DAY && !first.equals(last)) {
            row.wrong(
                    Field.DATE_PRECISION.toString(),
                    "few_days, week, month or year, or span if it lasted, since ends_on is a later day");
            return Occurrence.on(first);
        }
        return Occurrence.between(first, last, precision);
    }

    private static Occurrence minute(Row row, LocalDate first, LocalDate last, Matcher time) {
        if (!time.matches() || last.isAfter(first.plusDays(1))) {
            row.wrong(Field.LOCAL_TIME.toString(), "hour and minute, as in 05:30 or 05:30+03:00, of one day");
            return Occurrence.on(first);
        }
        LocalTime minute = LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
        return new Occurrence(first, last, minute, time.group(3), DatePrecision.MINUTE);
    }

    private static Spot spot(Row row) {
        String place = text(row, Field.LOCATION);
        Coordinates point = row.pointIfAny(Field.LATITUDE.toString(), Field.LONGITUDE.toString());
        String country = has(row, Field.COUNTRY) ? row.country(Field.COUNTRY.toString()) : null;
        PlacePrecision precision = term(
                row,
                Field.PLACE_PRECISION,
                PlacePrecision.values(),
                point != null || !place.isEmpty() ? PlacePrecision.SETTLEMENT : PlacePrecision.COUNTRY);
        Double radius = point == null ? null : radius(row, precision);
        return new Spot(place.isEmpty() ? null : place, point, radius, country, precision);
    }

    private static double radius(Row row, PlacePrecision precision) {
        return has(row, Field.RADIUS_KM)
                ? row.decimal(Field.RADIUS_KM.toString(), 0, LONGEST_RADIUS_KM, "kilometres")
                : precision.radiusKm(null);
    }

    private static List<Actor> actors(Row row) {
        Set<Actor> actors = new LinkedHashSet<>();
        for (Map.Entry<Field, AttributionRole> role : ROLES) {
            several(row, role.getKey()).forEach(group -> actors.add(new Actor(role.getValue(), group)));
        }
        return List.copyOf(actors);
    }

    private List<Count> figures(Row row) {
        List<Count> figures = new ArrayList<>();
        add(figures, row, Effect.KILLED, Field.KILLED, Field.KILLED_LOW, Field.KILLED_HIGH);
        add(figures, row, Effect.INJURED, Field.INJURED, Field.INJURED_LOW, Field.INJURED_HIGH);
        add(figures, row, Effect.TBI, null, Field.TBI_LOW, Field.TBI_HIGH);
        return figures;
    }

    private void add(List<Count> figures, Row row, Effect effect, @Nullable Field exactly, Field least, Field most) {
        CountRange said = exactly == null ? null : row.people(exactly.toString());
        Integer low = said == null ? row.countIfAny(least.toString()) : said.low();
        Integer high = said == null ? row.countIfAny(most.toString()) : said.high();
        if (low != null && high != null && low > high) {
            row.wrong(most.toString(), "a number not below %s, which is %d".formatted(least, low));
        } else if (low != null || high != null) {
            figures.add(new Count(Party.ALL, effect, low, high, voice));
        }
    }

    private static List<Source> sources(Row row) {
        String publisher = text(row, Field.REPORT_PUBLISHER);
        String title = text(row, Field.REPORT_TITLE);
        String url = row.text(Field.REPORT_URL.toString());
        LocalDate day = has(row, Field.REPORT_DATE) ? row.day(Field.REPORT_DATE.toString()) : null;
        String host = url.isEmpty() ? "" : host(row, url);
        if (publisher.isEmpty() && title.isEmpty() && url.isEmpty()) {
            return List.of();
        }
        String from = Stream.of(publisher, host, "Unnamed")
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElseThrow();
        String called = Stream.of(title, url, from)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElseThrow();
        return List.of(new Source(from, day, called, url));
    }

    private static String host(Row row, String url) {
        try {
            URI address = new URI(url);
            if (("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()))
                    && address.getHost() != null) {
                return address.getHost().replaceFirst("^www\\.", "");
            }
        } catch (URISyntaxException noAddress) {
            // said below
        }
        row.wrong(Field.REPORT_URL.toString(), "an address, as in https://example.org/report");
        return "";
    }
}
