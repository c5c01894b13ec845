package org.strikelog.site.sample;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.strikelog.casualty.CountRange;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.Party;
import org.strikelog.group.ArmedGroup;
import org.strikelog.group.ArmedGroups;
import org.strikelog.group.GroupKind;
import org.strikelog.group.Validity;
import org.strikelog.incident.Assessment;
import org.strikelog.incident.Attribution;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.Citation;
import org.strikelog.incident.Dataset;
import org.strikelog.incident.Datasets;
import org.strikelog.incident.DatePrecision;
import org.strikelog.incident.EventType;
import org.strikelog.incident.Figure;
import org.strikelog.incident.Incident;
import org.strikelog.incident.Ledger;
import org.strikelog.incident.Occurrence;
import org.strikelog.incident.Outcome;
import org.strikelog.incident.PlacePrecision;
import org.strikelog.incident.Salvo;
import org.strikelog.incident.Verdict;
import org.strikelog.incident.Weapon;
import org.strikelog.location.Coordinates;
import org.strikelog.location.Location;
import org.strikelog.location.LocationKind;
import org.strikelog.location.Locations;
import org.strikelog.source.Publisher;
import org.strikelog.source.Publishers;
import org.strikelog.source.Report;
import org.strikelog.source.ReportKind;
import org.strikelog.source.Reports;
import org.strikelog.source.Speaker;
import org.strikelog.source.SpeakerKind;
import org.strikelog.source.Speakers;

/**
 * Carries the sample record into the database: all of it in one transaction, through the same verbs that editors use.
 * Places, groups and sources that are there already under the same key stay as they are.
 */
@Component
class SampleRecord {

    /** Key of the data set that the incidents of the sample belong to. */
    static final String DATASET = "iraq-syria-2023-24";

    private static final Logger LOG = LoggerFactory.getLogger(SampleRecord.class);
    private static final String EDITOR = "sample";
    private static final String COMMENT = "Carried over from the sample record";

    private final Locations locations;
    private final ArmedGroups groups;
    private final Publishers publishers;
    private final Reports reports;
    private final Speakers speakers;
    private final Datasets datasets;
    private final Ledger ledger;
    private final JdbcClient jdbc;

    SampleRecord(
            Locations locations,
            ArmedGroups groups,
            Publishers publishers,
            Reports reports,
            Speakers speakers,
            Datasets datasets,
            Ledger ledger,
            JdbcClient jdbc) {
        this.locations = locations;
        this.groups = groups;
        this.publishers = publishers;
        this.reports = reports;
        this.speakers = speakers;
        this.datasets = datasets;
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    /** {@return whether nobody has entered an incident yet} */
    boolean recordIsEmpty() {
        return jdbc.sql("select not exists (select from incident)")
                .query(Boolean.class)
                .single();
    }

    /** Loads the sample, unless it was loaded before. */
    @Transactional
    void load() {
        if (datasets.findByKey(DATASET).isPresent()) {
            return;
        }
        Map<String, Location> places = loadLocations();
        Map<String, ArmedGroup> actors = loadGroups();
        Map<String, Report> library = loadReports();
        Map<String, Speaker> voices = loadSpeakers();
        int incidents = loadIncidents(places, actors, library, voices);
        int tallies = loadTallies();
        LOG.info("Loaded the sample record: {} incidents, {} official counts", incidents, tallies);
    }

    private Map<String, Location> loadLocations() {
        Map<String, Location> places = new HashMap<>();
        Map<String, List<SampleRow>> names = by("location", SampleRow.rows("location_names"));
        for (SampleRow row : SampleRow.rows("locations")) {
            places.put(row.text("key"), locations.findByKey(row.text("key")).orElseGet(() -> {
                Location location = new Location(
                        row.text("key"),
                        row.text("name"),
                        row.term("kind", LocationKind.class),
                        row.textOrNull("country"),
                        row.textOrNull("admin1"));
                if (!row.text("latitude").isEmpty()) {
                    location.situate(
                            new Coordinates(
                                    Double.parseDouble(row.text("latitude")),
                                    Double.parseDouble(row.text("longitude"))),
                            Double.parseDouble(row.text("radius_km")));
                }
                if (!row.text("parent").isEmpty()) {
                    location.placeWithin(known(places, row, "parent"));
                }
                names.getOrDefault(location.key(), List.of())
                        .forEach(name -> location.alsoKnownAs(name.text("name"), name.text("language")));
                return locations.save(location);
            }));
        }
        return places;
    }

    private Map<String, ArmedGroup> loadGroups() {
        Map<String, ArmedGroup> actors = new HashMap<>();
        Map<String, List<SampleRow>> names = by("group", SampleRow.rows("group_names"));
        List<SampleRow> added = SampleRow.rows("groups").stream()
                .filter(row -> !groups.existsByKey(row.text("key")))
                .toList();
        for (SampleRow row : added) {
            ArmedGroup group = new ArmedGroup(
                    row.text("key"),
                    row.text("name"),
                    row.textOrNull("abbreviation"),
                    row.term("kind", GroupKind.class),
                    row.textOrNull("country"),
                    row.textOrNull("note"));
            names.getOrDefault(group.key(), List.of())
                    .forEach(name -> group.alsoKnownAs(name.text("name"), name.text("language")));
            actors.put(group.key(), groups.save(group));
        }
        List<String> own = List.copyOf(actors.keySet());
        for (SampleRow row : SampleRow.rows("groups")) {
            actors.computeIfAbsent(row.text("key"), key -> groups.findByKey(key).orElseThrow());
        }
        for (SampleRow row : SampleRow.rows("memberships")) {
            if (own.contains(row.text("group"))) {
                known(actors, row, "group").joins(known(actors, row, "umbrella"), validity(row));
            }
        }
        for (SampleRow row : SampleRow.rows("sponsorships")) {
            if (own.contains(row.text("group"))) {
                known(actors, row, "group").isSponsoredBy(known(actors, row, "sponsor"), validity(row));
            }
        }
        return actors;
    }

    private Map<String, Report> loadReports() {
        Map<String, Publisher> houses = new HashMap<>();
        for (SampleRow row : SampleRow.rows("publishers")) {
            houses.put(
                    row.text("name"),
                    publishers
                            .findByName(row.text("name"))
                            .orElseGet(() ->
                                    publishers.save(new Publisher(row.text("name"), row.textOrNull("affiliation")))));
        }
        Map<String, Report> library = new HashMap<>();
        for (SampleRow row : SampleRow.rows("reports")) {
            library.put(row.text("key"), reports.findByKey(row.text("key")).orElseGet(() -> {
                Report report = new Report(
                        row.text("key"),
                        known(houses, row, "publisher"),
                        row.text("title"),
                        row.textOrNull("url"),
                        row.day("published_on"),
                        row.text("language"),
                        row.term("kind", ReportKind.class));
                Optional.ofNullable(row.textOrNull("note")).ifPresent(report::annotate);
                return reports.save(report);
            }));
        }
        return library;
    }

    private Map<String, Speaker> loadSpeakers() {
        Map<String, Speaker> voices = new HashMap<>();
        for (SampleRow row : SampleRow.rows("speakers")) {
            voices.put(
                    row.text("key"),
                    speakers.findByKey(row.text("key"))
                            .orElseGet(() -> speakers.save(new Speaker(
                                    row.text("key"), row.text("name"), row.term("kind", SpeakerKind.class)))));
        }
        for (SampleRow row : SampleRow.rows("speakers")) {
            if (!row.text("house").isEmpty()) {
                known(voices, row, "key").speaksFor(known(voices, row, "house"));
            }
        }
        return voices;
    }

    private int loadIncidents(
            Map<String, Location> places,
            Map<String, ArmedGroup> actors,
            Map<String, Report> library,
            Map<String, Speaker> voices) {
        Dataset dataset = datasets.save(
                new Dataset(DATASET, "Attacks on US forces in Iraq, Syria and Jordan, 2023–24", "CC0-1.0", true));
        Map<String, List<SampleRow>> attributions = by("incident", SampleRow.rows("attributions"));
        Map<String, List<SampleRow>> figures = by("incident", SampleRow.rows("figures"));
        Map<String, List<SampleRow>> citations = by("incident", SampleRow.rows("citations"));
        Map<String, Incident> incidents = new HashMap<>();
        List<SampleRow> rows = inOrderOfReply(SampleRow.rows("incidents"));
        for (SampleRow row : rows) {
            String key = row.text("key");
            Incident incident = incident(dataset, row, known(places, row, "location"));
            incident.attribute(attributions.getOrDefault(key, List.of()).stream()
                    .map(a -> attribution(a, actors, library, voices))
                    .toList());
            incident.state(figures.getOrDefault(key, List.of()).stream()
                    .map(f -> figure(f, library, voices))
                    .toList());
            incident.cite(citations.getOrDefault(key, List.of()).stream()
                    .map(c -> new Citation(known(library, c, "report"), c.textOrNull("supports"), null, null))
                    .toList());
            if (!row.text("response_to").isEmpty()) {
                incident.respondsTo(known(incidents, row, "response_to"));
            }
            incident.publish();
            ledger.enter(incident, EDITOR, COMMENT);
            incidents.put(key, incident);
        }
        return rows.size();
    }

    private static Incident incident(Dataset dataset, SampleRow row, Location location) {
        Incident incident = new Incident(
                dataset, row.text("key"), row.text("title"), row.term("event_type", EventType.class), occurrence(row));
        incident.describe(row.text("title"), row.text("summary"));
        incident.classify(
                row.term("event_type", EventType.class),
                row.texts("weapons").stream()
                        .map(weapon -> Weapon.valueOf(weapon.toUpperCase(Locale.ROOT)))
                        .toList(),
                row.textOrNull("designations"),
                row.textOrNull("target"));
        incident.locate(location, row.term("place_precision", PlacePrecision.class), null);
        incident.conclude(
                row.term("outcome", Outcome.class),
                new Salvo(
                        row.range("launched_low", "launched_high"),
                        row.range("intercepted_low", "intercepted_high"),
                        row.range("hit_low", "hit_high")));
        incident.assess(new Assessment(
                row.term("verdict", Verdict.class),
                Objects.requireNonNull(row.day("verdict_on")),
                EDITOR,
                row.textOrNull("verdict_reason")));
        return incident;
    }

    private static Occurrence occurrence(SampleRow row) {
        return new Occurrence(
                Objects.requireNonNull(row.day("starts_on")),
                Objects.requireNonNull(row.day("ends_on")),
                row.text("local_time").isEmpty() ? null : LocalTime.parse(row.text("local_time")),
                row.textOrNull("utc_offset"),
                row.term("date_precision", DatePrecision.class));
    }

    private static Attribution attribution(
            SampleRow row, Map<String, ArmedGroup> actors, Map<String, Report> library, Map<String, Speaker> voices) {
        return new Attribution(
                known(actors, row, "group"),
                row.term("role", AttributionRole.class),
                knownOrNone(voices, row, "said_by"),
                row.textOrNull("said_as"),
                knownOrNone(library, row, "report"),
                row.day("stated_on"),
                row.day("withdrawn_on"));
    }

    private static Figure figure(SampleRow row, Map<String, Report> library, Map<String, Speaker> voices) {
        return new Figure(
                row.term("party", Party.class),
                row.term("effect", Effect.class),
                row.range("low", "high"),
                row.flag("approximate"),
                known(voices, row, "said_by"),
                row.textOrNull("said_as"),
                knownOrNone(library, row, "report"),
                Objects.requireNonNull(row.day("stated_on")));
    }

    private int loadTallies() {
        int loaded = 0;
        for (SampleRow row : SampleRow.rows("tallies")) {
            CountRange range = row.range("low", "high");
            loaded += jdbc.sql("""
                            insert into tally (key, measure, party, low, high, approximate, from_on, to_on, countries,
                                               scope, rule, speaker_id, said_as, report_id, stated_on)
                            values (:key, :measure, :party, :low, :high, :approximate, :from, :to, :countries,
                                    :scope, :rule, (select id from speaker where key = :speaker), :saidAs,
                                    (select id from report where key = :report), :statedOn)
                            on conflict (key) do nothing
                            """)
                    .param("key", row.text("key"))
                    .param("measure", row.text("measure"))
                    .param("party", row.textOrNull("party"))
                    .param("low", range.low())
                    .param("high", range.high())
                    .param("approximate", row.flag("approximate"))
                    .param("from", row.day("from_on"))
                    .param("to", row.day("to_on"))
                    .param("countries", row.texts("countries").toArray(String[]::new))
                    .param("scope", row.textOrNull("scope"))
                    .param("rule", row.textOrNull("rule"))
                    .param("speaker", row.text("said_by"))
                    .param("saidAs", row.textOrNull("said_as"))
                    .param("report", row.textOrNull("report"))
                    .param("statedOn", Objects.requireNonNull(row.day("stated_on")))
                    .update();
        }
        return loaded;
    }

    /** A reply is entered after the attack that it answers, whatever the order of the days. */
    private static List<SampleRow> inOrderOfReply(List<SampleRow> rows) {
        Map<String, SampleRow> byKey =
                rows.stream().collect(Collectors.toMap(row -> row.text("key"), Function.identity()));
        Map<String, SampleRow> ordered = new LinkedHashMap<>();
        rows.forEach(row -> enterAfterAttack(row, byKey, ordered));
        return List.copyOf(ordered.values());
    }

    private static void enterAfterAttack(SampleRow row, Map<String, SampleRow> byKey, Map<String, SampleRow> ordered) {
        if (!ordered.containsKey(row.text("key"))) {
            if (!row.text("response_to").isEmpty()) {
                enterAfterAttack(known(byKey, row, "response_to"), byKey, ordered);
            }
            ordered.put(row.text("key"), row);
        }
    }

    private static Validity validity(SampleRow row) {
        LocalDate from = row.day("valid_from");
        return new Validity(from, row.day("valid_to"));
    }

    private static Map<String, List<SampleRow>> by(String field, List<SampleRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(row -> row.text(field)));
    }

    private static <T> T known(Map<String, T> things, SampleRow row, String field) {
        T thing = things.get(row.text(field));
        if (thing == null) {
            throw new IllegalStateException(
                    "The sample names %s “%s”, which it does not hold".formatted(field, row.text(field)));
        }
        return thing;
    }

    private static <T> @Nullable T knownOrNone(Map<String, T> things, SampleRow row, String field) {
        return row.text(field).isEmpty() ? null : known(things, row, field);
    }
}
