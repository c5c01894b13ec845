package org.strikelog.site.sample;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.strikelog.casualty.CountRange;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.Party;
import org.strikelog.group.ArmedGroups;
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
import org.strikelog.location.Location;
import org.strikelog.location.Locations;
import org.strikelog.source.Publishers;
import org.strikelog.source.Reports;
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
    private static final List<String> TALLY_SCOPE =
            List.of("countries", "locations", "groups", "roles", "event_types", "weapons", "outcomes");
    private static final String COMMENT = "Carried over from the sample record";

    private final Supplier<SampleCatalogue> catalogue;
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
        this.catalogue = () -> new SampleCatalogue(locations, groups, publishers, reports, speakers);
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
        int incidents = loadIncidents(catalogue.get());
        int tallies = loadTallies();
        // Otherwise the first minute of questions is planned as for an empty record.
        jdbc.sql("analyze").update();
        LOG.info("Loaded the sample record: {} incidents, {} official counts", incidents, tallies);
    }

    private int loadIncidents(SampleCatalogue known) {
        Dataset dataset = datasets.save(
                new Dataset(DATASET, "Attacks on US forces in Iraq, Syria and Jordan, 2023–24", "CC0-1.0", true));
        Map<String, List<SampleRow>> attributions = SampleRow.rowsBy("incident", "attributions");
        Map<String, List<SampleRow>> figures = SampleRow.rowsBy("incident", "figures");
        Map<String, List<SampleRow>> citations = SampleRow.rowsBy("incident", "citations");
        Map<String, Incident> incidents = new HashMap<>();
        List<SampleRow> rows = inOrderOfReply(SampleRow.rows("incidents"));
        for (SampleRow row : rows) {
            String key = row.text("key");
            Incident incident = incident(dataset, row, known.place(row, "location"));
            incident.attribute(attributions.getOrDefault(key, List.of()).stream()
                    .map(a -> attribution(a, known))
                    .toList());
            incident.state(figures.getOrDefault(key, List.of()).stream()
                    .map(f -> figure(f, known))
                    .toList());
            incident.cite(citations.getOrDefault(key, List.of()).stream()
                    .map(c -> citation(c, known))
                    .toList());
            if (!row.text("response_to").isEmpty()) {
                incident.respondsTo(row.named("response_to", incidents));
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

    private static Attribution attribution(SampleRow row, SampleCatalogue known) {
        return new Attribution(
                known.group(row, "group"),
                row.term("role", AttributionRole.class),
                known.speaker(row, "said_by"),
                row.textOrNull("said_as"),
                known.report(row, "report"),
                row.day("stated_on"),
                row.day("withdrawn_on"));
    }

    private static Figure figure(SampleRow row, SampleCatalogue known) {
        return new Figure(
                row.term("party", Party.class),
                row.term("effect", Effect.class),
                row.range("low", "high"),
                row.flag("approximate"),
                Objects.requireNonNull(known.speaker(row, "said_by")),
                row.textOrNull("said_as"),
                known.report(row, "report"),
                Objects.requireNonNull(row.day("stated_on")));
    }

    private static Citation citation(SampleRow row, SampleCatalogue known) {
        Citation citation = new Citation(
                Objects.requireNonNull(known.report(row, "report")), row.textOrNull("supports"), null, null);
        if (!row.text("says_from").isEmpty()) {
            citation.dating(Objects.requireNonNull(row.day("says_from")), Objects.requireNonNull(row.day("says_to")));
        }
        if (!row.text("says_location").isEmpty()) {
            citation.placing(known.place(row, "says_location"));
        }
        return citation;
    }

    private int loadTallies() {
        int loaded = 0;
        for (SampleRow row : SampleRow.rows("tallies")) {
            CountRange range = row.range("low", "high");
            Map<String, String[]> scope = TALLY_SCOPE.stream()
                    .collect(Collectors.toMap(
                            Function.identity(), column -> row.texts(column).toArray(String[]::new)));
            loaded += jdbc.sql("""
                            insert into tally (key, measure, party, low, high, approximate, from_on, to_on, countries,
                                               locations, groups, roles, event_types, weapons, outcomes, scope, rule,
                                               speaker_id, said_as, report_id, stated_on)
                            values (:key, :measure, :party, :low, :high, :approximate, :from, :to, :countries,
                                    :locations, :groups, :roles, :event_types, :weapons, :outcomes, :scope, :rule,
                                    (select id from speaker where key = :speaker), :saidAs,
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
                    .params(scope)
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
                enterAfterAttack(row.named("response_to", byKey), byKey, ordered);
            }
            ordered.put(row.text("key"), row);
        }
    }
}
