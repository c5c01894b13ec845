package org.strikelog.importer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
import org.strikelog.incident.PlacePrecision;
import org.strikelog.source.SpeakerKind;

/**
 * Exports of ACLED, as they are since 2023 and as they were before.
 *
 * <p>Fatalities are the fewest that were reported: a number is “at least”, and 0 is none or unknown, which is no statement.
 * Injuries are not collected. Whoever is named first need not have attacked: in battles, both took part; in violence from
 * afar and against civilians, the first did it and the second was its target. Civilians, protesters, rioters and whoever is
 * unidentified are no groups.
 *
 * @see <a href="https://acleddata.com/knowledge-base/codebook/">ACLED Codebook</a>
 */
final class AcledFormat implements Format {

    private static final String ACLED = "acled";
    private static final String NAME = "Armed Conflict Location & Event Data";
    private static final int DAYS_AROUND_THE_MIDDLE_OF_A_WEEK = 3;

    private static final Map<String, EventType> TYPES = Map.ofEntries(
            Map.entry("government regains territory", EventType.GROUND_ASSAULT),
            Map.entry("non-state actor overtakes territory", EventType.GROUND_ASSAULT),
            Map.entry("armed clash", EventType.ARMED_CLASH),
            Map.entry("excessive force against protesters", EventType.ATTACK_ON_CIVILIANS),
            Map.entry("protest with intervention", EventType.OTHER),
            Map.entry("peaceful protest", EventType.OTHER),
            Map.entry("violent demonstration", EventType.OTHER),
            Map.entry("mob violence", EventType.OTHER),
            Map.entry("chemical weapon", EventType.OTHER),
            Map.entry("air/drone strike", EventType.AIR_DRONE_STRIKE),
            Map.entry("suicide bomb", EventType.SUICIDE_BOMB),
            Map.entry("shelling/artillery/missile attack", EventType.SHELLING_MISSILE),
            Map.entry("remote explosive/landmine/ied", EventType.IED),
            Map.entry("grenade", EventType.OTHER),
            Map.entry("sexual violence", EventType.ATTACK_ON_CIVILIANS),
            Map.entry("attack", EventType.ATTACK_ON_CIVILIANS),
            Map.entry("abduction/forced disappearance", EventType.ABDUCTION),
            Map.entry("agreement", EventType.OTHER),
            Map.entry("arrests", EventType.OTHER),
            Map.entry("change to group/activity", EventType.OTHER),
            Map.entry("disrupted weapons use", EventType.OTHER),
            Map.entry("headquarters or base established", EventType.OTHER),
            Map.entry("looting/property destruction", EventType.OTHER),
            Map.entry("non-violent transfer of territory", EventType.OTHER),
            Map.entry("other", EventType.OTHER));

    private static final Set<String> ONE_SIDED = Set.of("explosions/remote violence", "violence against civilians");
    private static final Set<String> NO_GROUPS =
            Set.of("civilians", "protesters", "rioters", "unidentified", "unknown");

    private static final List<PlacePrecision> PLACE_PRECISIONS =
            List.of(PlacePrecision.SETTLEMENT, PlacePrecision.NEAR, PlacePrecision.PROVINCE);

    /** As in “28 January 2024” or “28-Jan-2024”, in older files. */
    private static final DateTimeFormatter DAY_IN_WORDS = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("[d MMMM uuuu][d-MMMM-uuuu][d MMM uuuu][d-MMM-uuuu]")
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);

    @Override
    public String code() {
        return ACLED;
    }

    /** An account with ACLED lets nobody else see what was downloaded with it. */
    @Override
    public Terms terms() {
        return new Terms("ACLED", "ACLED Terms of Use: not to be passed on", "ACLED, https://acleddata.com", false);
    }

    @Override
    public List<String> required() {
        return List.of(
                "event_id_cnty",
                "event_date",
                "time_precision",
                "event_type",
                "sub_event_type",
                "actor1",
                "actor2",
                "country",
                "location",
                "latitude",
                "longitude",
                "geo_precision",
                "fatalities");
    }

    @Override
    public List<String> columns() {
        return List.of(
                "event_id_cnty",
                "event_date",
                "year",
                "time_precision",
                "disorder_type",
                "event_type",
                "sub_event_type",
                "actor1",
                "assoc_actor_1",
                "inter1",
                "actor2",
                "assoc_actor_2",
                "inter2",
                "interaction",
                "civilian_targeting",
                "iso",
                "region",
                "country",
                "admin1",
                "admin2",
                "admin3",
                "location",
                "latitude",
                "longitude",
                "geo_precision",
                "source",
                "source_scale",
                "notes",
                "fatalities",
                "tags",
                "timestamp");
    }

    @Override
    public List<Voice> voices() {
        return List.of(new Voice(ACLED, NAME, SpeakerKind.MONITOR));
    }

    @Override
    public String publisher() {
        return NAME;
    }

    @Override
    public StagedIncident read(Row row) {
        String id = row.required("event_id_cnty");
        return new StagedIncident(
                id,
                row.required("sub_event_type") + ", " + row.required("location"),
                summary(row),
                row.term("sub_event_type", TYPES, "a sub-event type of ACLED, as in Air/drone strike"),
                occurrence(row),
                Spot.at(
                        row.point("latitude", "longitude"),
                        row.country("country"),
                        PLACE_PRECISIONS.get(row.code("geo_precision", 1, 3) - 1)),
                actors(row),
                figures(row),
                sources(row, id));
    }

    private static String summary(Row row) {
        String tags = row.text("tags");
        return tags.isEmpty() ? row.text("notes") : (row.text("notes") + "\n\n" + tags).strip();
    }

    private static Occurrence occurrence(Row row) {
        LocalDate day = inWords(row.text("event_date")).orElseGet(() -> row.day("event_date"));
        return switch (row.code("time_precision", 1, 3)) {
            case 1 -> Occurrence.on(day);
            case 2 ->
                Occurrence.between(
                        day.minusDays(DAYS_AROUND_THE_MIDDLE_OF_A_WEEK),
                        day.plusDays(DAYS_AROUND_THE_MIDDLE_OF_A_WEEK),
                        DatePrecision.WEEK);
            default -> month(YearMonth.from(day));
        };
    }

    static Occurrence month(YearMonth month) {
        return Occurrence.between(month.atDay(1), month.atEndOfMonth(), DatePrecision.MONTH);
    }

    private static Optional<LocalDate> inWords(String text) {
        try {
            return Optional.of(LocalDate.parse(text, DAY_IN_WORDS))
                    .filter(day -> day.getYear() >= 1900 && day.getYear() < 2200);
        } catch (DateTimeException otherwise) {
            return Optional.empty();
        }
    }

    private static List<Actor> actors(Row row) {
        AttributionRole second = ONE_SIDED.contains(row.text("event_type").toLowerCase(Locale.ROOT))
                ? AttributionRole.TARGET
                : AttributionRole.ATTRIBUTED;
        Set<Actor> actors = new LinkedHashSet<>();
        groups(row, "actor1", "assoc_actor_1").forEach(name -> actors.add(new Actor(AttributionRole.ATTRIBUTED, name)));
        groups(row, "actor2", "assoc_actor_2").forEach(name -> actors.add(new Actor(second, name)));
        return List.copyOf(actors);
    }

    /** Whom somebody is associated with counts where they are of a group themselves: not, say, the trade of civilians. */
    private static Stream<String> groups(Row row, String actor, String associates) {
        return isGroup(row.text(actor))
                ? Stream.concat(
                                Stream.of(row.text(actor)),
                                Arrays.stream(row.text(associates).split(";")).map(String::strip))
                        .filter(AcledFormat::isGroup)
                : Stream.of();
    }

    private static boolean isGroup(String name) {
        return !name.isEmpty()
                && !NO_GROUPS.contains(name.toLowerCase(Locale.ROOT).split("[^a-z]", 2)[0]);
    }

    private static List<Count> figures(Row row) {
        int dead = row.count("fatalities");
        return dead == 0 ? List.of() : List.of(new Count(Party.ALL, Effect.KILLED, dead, null, ACLED));
    }

    /** It names who reported, and not what: so each has a report of its own about the event. */
    private static List<Source> sources(Row row, String id) {
        List<Source> sources = new ArrayList<>();
        for (String name : row.text("source").split(";")) {
            if (!name.isBlank()) {
                sources.add(new Source(name.strip(), null, "On what ACLED has as %s".formatted(id)));
            }
        }
        return sources.stream().distinct().toList();
    }
}
