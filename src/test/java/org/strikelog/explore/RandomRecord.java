package org.strikelog.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.Party;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.EventType;
import org.strikelog.incident.Outcome;
import org.strikelog.incident.PlacePrecision;
import org.strikelog.incident.Verdict;
import org.strikelog.incident.Weapon;

/**
 * Enters a record that nobody would: every kind of doubt about days, places, figures and claims, and much at the edges
 * of the map. The same seed makes the same record.
 */
class RandomRecord {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 200;

    /** Poles, antimeridian, corners of tiles, and places close enough to share a cell at most zooms. */
    private static final double[][] POINTS = {
        {90, 0},
        {-90, 17},
        {89.9, -180},
        {85.06, 12},
        {85.0511287798066, 0},
        {-85.06, -179.9},
        {0, 180},
        {0, -180},
        {0.0001, 179.9999},
        {-17.5, -179.5},
        {0, 0},
        {66.51326044311186, 90},
        {40.97989806962013, 45},
        {33.8, 42.4},
        {33.80001, 42.40001},
        {33.81, 42.41},
        {33.3, 44.4},
        {36.2, 44},
        {12.5, 43.3}
    };

    private static final List<String> COUNTRIES = Arrays.asList("IQ", "SY", "FJ", null);
    private static final List<String> WORDS = List.of("Alpha", "Bravo", "Charlie", "Kataib", "Station");

    private final JdbcClient jdbc;
    private final Random random;

    RandomRecord(JdbcClient jdbc, long seed) {
        this.jdbc = jdbc;
        this.random = new Random(seed);
    }

    /** Enters it beside whatever is there. */
    void enter(int incidents) {
        locations();
        groups();
        sources();
        jdbc.sql("""
                        insert into dataset (key, name, licence, redistributable)
                        values ('open', 'Open', 'CC0-1.0', true), ('closed', 'Closed', 'None', false)
                        """).update();
        for (int i = 0; i < incidents; i++) {
            long id = incident(i);
            weapons(id);
            citations(id);
            attributions(id);
            figures(id);
            assessments(id);
        }
        // All was entered in one transaction, which is one moment.
        jdbc.sql(
                        "update incident_change set changed_at = timestamptz '2026-11-21Z' + incident_id % 7 * interval '1 hour'")
                .update();
    }

    private void locations() {
        List<String> kinds = List.of("country", "governorate", "city", "base");
        for (int i = 0; i < 26; i++) {
            Double[] point = chance(6) ? new Double[2] : point();
            jdbc.sql("""
                            insert into location (key, name, kind, country, latitude, longitude, radius_km, parent_id)
                            values (:key, :name, :kind, :country, :latitude, :longitude, :radius,
                                    (select id from location where key = :parent))
                            """)
                    .param("key", "place-" + i)
                    .param("name", "Place " + i)
                    .param("kind", kinds.get(Math.min(3, i / 4)))
                    .param("country", any(COUNTRIES))
                    .param("latitude", point[0])
                    .param("longitude", point[1])
                    .param("radius", point[0] == null ? null : radius())
                    .param("parent", i < 4 || chance(5) ? null : "place-" + random.nextInt(i))
                    .update();
        }
    }

    /** Umbrellas have the smaller numbers, so that none is its own member. */
    private void groups() {
        for (int i = 0; i < 10; i++) {
            jdbc.sql("insert into armed_group (key, name, kind) values (:key, :name, 'militia')")
                    .param("key", "group-" + i)
                    .param("name", "Brigade " + i)
                    .update();
        }
        for (int i = 0; i < 18; i++) {
            int umbrella = random.nextInt(9);
            LocalDate from = chance(3) ? null : day();
            LocalDate to = chance(3) ? null : later(from == null ? FIRST : from, 90);
            jdbc.sql("""
                            insert into membership (umbrella_id, group_id, valid_from, valid_to)
                            select u.id, g.id, :from::date, :to::date from armed_group u, armed_group g
                            where u.key = :umbrella and g.key = :member
                            on conflict do nothing
                            """)
                    .param("from", from)
                    .param("to", to)
                    .param("umbrella", "group-" + umbrella)
                    .param("member", "group-" + (umbrella + 1 + random.nextInt(9 - umbrella)))
                    .update();
        }
    }

    private void sources() {
        List<String> kinds = List.of("official", "official", "official", "claimant", "monitor", "media", "media");
        for (int i = 0; i < kinds.size(); i++) {
            jdbc.sql("""
                            insert into speaker (key, name, kind, house_id)
                            values (:key, :key, :kind, (select id from speaker where key = :house))
                            """)
                    .param("key", "speaker-" + i)
                    .param("kind", kinds.get(i))
                    .param("house", i == 1 || i == 6 ? "speaker-" + (i - 1) : null)
                    .update();
        }
        jdbc.sql("insert into publisher (name) values ('Gazette')").update();
        for (int i = 0; i < 20; i++) {
            jdbc.sql("""
                            insert into report (key, publisher_id, title, published_on, language, kind)
                            values (:key, (select id from publisher where name = 'Gazette'), :key, :day, 'en', 'news')
                            """)
                    .param("key", "report-" + i)
                    .param("day", chance(4) ? null : day())
                    .update();
        }
    }

    private long incident(int number) {
        LocalDate starts = day();
        String precision = any(List.of("minute", "day", "day", "day", "few_days", "week", "month", "year", "span"));
        LocalDate ends = switch (precision) {
            case "day" -> starts;
            case "minute" -> later(starts, 2);
            case "few_days", "week" -> later(starts, 7);
            case "span" -> later(starts, 120);
            default -> later(starts, 40);
        };
        String state = chance(6) ? any(List.of("draft", "in_review", "retracted")) : "published";
        boolean listed = !chance(4);
        Double[] point = listed || chance(2) ? point() : new Double[2];
        return jdbc.sql("""
                        insert into incident (title, event_type, outcome, starts_on, ends_on, local_time, utc_offset,
                                              date_precision, location_id, latitude, longitude, radius_km, country,
                                              place_precision, state, retraction, dataset_id, external_id)
                        select :title, :type, :outcome, :starts, :ends, :time::time, :offset, :precision, l.id,
                               case when :own then :latitude::float8 else l.latitude end,
                               case when :own then :longitude::float8 else l.longitude end,
                               case when :own then :radius::float8 else l.radius_km end,
                               :country, :place, :state, :retraction,
                               (select id from dataset where key = :dataset), :number
                        from (select) one left join location l on l.key = :location
                        returning id
                        """)
                .param("title", any(WORDS) + " " + any(WORDS) + " " + random.nextInt(40))
                .param("type", any(EventType.values()))
                .param("outcome", any(Outcome.values()))
                .param("starts", starts)
                .param("ends", ends)
                .param("time", precision.equals("minute") ? "%02d:30".formatted(random.nextInt(24)) : null)
                .param("offset", precision.equals("minute") && chance(2) ? "+03:00" : null)
                .param("precision", precision)
                .param("own", !listed || chance(5))
                .param("latitude", point[0])
                .param("longitude", point[1])
                .param("radius", point[0] == null ? null : radius())
                .param("country", any(COUNTRIES))
                .param("place", chance(3) ? any(PlacePrecision.values()) : any(List.of("exact_site", "settlement")))
                .param("state", state)
                .param("retraction", state.equals("retracted") ? "Twice told" : null)
                .param("dataset", any(List.of("desk", "desk", "desk", "open", "closed")))
                .param("number", Integer.toString(number))
                .param("location", listed ? "place-" + random.nextInt(26) : null)
                .query(Long.class)
                .single();
    }

    private void weapons(long incident) {
        IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> any(Weapon.values()))
                .distinct()
                .forEach(weapon -> jdbc.sql("insert into incident_weapon values (:incident, :weapon)")
                        .param("incident", incident)
                        .param("weapon", weapon)
                        .update());
    }

    private void citations(long incident) {
        List<Integer> reports = IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> random.nextInt(20))
                .distinct()
                .toList();
        for (int position = 0; position < reports.size(); position++) {
            jdbc.sql("""
                            insert into citation (incident_id, position, report_id, says_from, says_to,
                                                  says_location_id)
                            values (:incident, :position, (select id from report where key = :report),
                                    :from::date, :from::date + 20, (select id from location where key = :place))
                            """)
                    .param("from", chance(3) ? day() : null)
                    .param("place", chance(3) ? "place-" + random.nextInt(26) : null)
                    .param("incident", incident)
                    .param("position", position)
                    .param("report", "report-" + reports.get(position))
                    .update();
        }
    }

    private void attributions(long incident) {
        for (int i = random.nextInt(5); i > 0; i--) {
            LocalDate stated = chance(4) ? null : day();
            jdbc.sql("""
                            insert into attribution (incident_id, group_id, role, speaker_id, report_id, stated_on,
                                                     withdrawn_on)
                            values (:incident, (select id from armed_group where key = :group), :role,
                                    (select id from speaker where key = :speaker),
                                    (select id from report where key = :report), :stated, :withdrawn)
                            """)
                    .param("speaker", chance(4) ? null : "speaker-" + random.nextInt(7))
                    .param("incident", incident)
                    .param("group", "group-" + random.nextInt(10))
                    .param("role", any(AttributionRole.values()))
                    .param("report", report())
                    .param("stated", stated)
                    .param("withdrawn", chance(4) ? later(stated == null ? FIRST : stated, 60) : null)
                    .update();
        }
    }

    /** Few kinds of harm to few parties, so that statements meet. */
    private void figures(long incident) {
        List<Entered> entered = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            String party =
                    chance(3) ? any(Party.values()) : any(List.of("us_military", "us_military", "civilian", "all"));
            String effect = chance(5) ? any(Effect.values()) : any(List.of("killed", "injured", "injured"));
            int few = chance(3) ? 0 : random.nextInt(6);
            Integer low = chance(4) ? null : Integer.valueOf(few);
            Integer high = chance(4) ? null : Integer.valueOf(chance(2) ? few : few + random.nextInt(4));
            Long supersedes = entered.stream()
                    .filter(e -> e.party.equals(party) && e.effect.equals(effect) && chance(3))
                    .map(Entered::id)
                    .findFirst()
                    .orElse(null);
            long id = jdbc.sql("""
                            insert into figure (incident_id, party, effect, low, high, approximate, speaker_id, report_id,
                                                stated_on, supersedes_id)
                            values (:incident, :party, :effect, :low, :high, :approximate,
                                    (select id from speaker where key = :speaker),
                                    (select id from report where key = :report), :stated, :supersedes)
                            returning id
                            """)
                    .param("incident", incident)
                    .param("party", party)
                    .param("effect", effect)
                    .param("low", low)
                    .param("approximate", chance(5))
                    .param("high", high)
                    .param("speaker", "speaker-" + random.nextInt(7))
                    .param("report", report())
                    .param("stated", day())
                    .param("supersedes", supersedes)
                    .query(Long.class)
                    .single();
            entered.add(new Entered(id, party, effect));
        }
    }

    private void assessments(long incident) {
        for (int i = random.nextInt(4); i > 0; i--) {
            jdbc.sql("""
                            insert into assessment (incident_id, verdict, decided_on, decided_by)
                            values (:incident, :verdict, :day, 'lina')
                            """)
                    .param("incident", incident)
                    .param("verdict", any(Verdict.values()))
                    .param("day", day())
                    .update();
        }
    }

    private record Entered(long id, String party, String effect) {}

    private Double[] point() {
        double[] point = POINTS[random.nextInt(POINTS.length)];
        return new Double[] {point[0], point[1]};
    }

    private double radius() {
        return new double[] {0, 0.5, 5, 60, 700, 20038}[random.nextInt(6)];
    }

    private @Nullable String report() {
        return chance(2) ? null : "report-" + random.nextInt(20);
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private LocalDate later(LocalDate day, int most) {
        return day.plusDays(random.nextInt(most));
    }

    /** {@return true once in so many times} */
    private boolean chance(int times) {
        return random.nextInt(times) == 0;
    }

    private String any(Enum<?>[] terms) {
        return terms[random.nextInt(terms.length)].name().toLowerCase(Locale.ROOT);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
