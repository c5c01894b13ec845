package org.strikelog.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.strikelog.support.DatabaseTest;

/**
 * One database goes through all versions of the schema. Under each the same incident is entered, as that version had it, and
 * in the end all of them must read the same: what was there before a migration is as good as what came after it.
 */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class UpgradeTests {

    private static final String NAME = "upgraded_server";

    /** With which parts of the schema were brought out: the record, the index, the desk, merges, the stream, imports. */
    private static final List<String> RELEASED =
            List.of("010", "013", "015", "019", "024", "030", "043", "054", "057", "061", "067", "071", "083", "088");

    private static final String DIRECTORIES = """
            insert into location (key, name, kind, country, admin1, latitude, longitude, radius_km)
            values ('tower-22', 'Tower 22', 'base', 'JO', 'Mafraq', 33.31, 38.70, 2);
            insert into location_name values (1, 'البرج 22', 'ar');
            insert into armed_group (key, name, abbreviation, kind, country)
            values ('resistance', 'Islamic Resistance', 'IR', 'umbrella', 'IQ'), ('kataib', 'Kataib', 'K', 'militia', 'IQ');
            insert into armed_group_name values (2, 'كتائب', 'ar');
            insert into membership values (2, 1, '2023-10-17', null);
            insert into publisher (name, affiliation) values ('The Wire', null);
            insert into report (key, publisher_id, title, url, published_on, language, kind)
            values ('wire-1', 1, 'Drone hits base', 'https://wire.example/1', '2024-01-28', 'en', 'news'),
                   ('wire-2', 1, 'More are hurt', 'https://wire.example/2', '2024-01-30', 'en', 'news');
            insert into speaker (key, name, kind) values ('centcom', 'CENTCOM', 'official');
            insert into tally (key, measure, low, high, from_on, to_on, countries, speaker_id, report_id, stated_on)
            values ('total-1', 'attacks', 160, 160, '2023-10-17', '2024-01-28', '{JO}', 1, 2, '2024-01-30');
            """;

    private static final String INCIDENT = """
            insert into incident (id, title, summary, event_type, designations, outcome, launched_low, launched_high,
                                  starts_on, ends_on, date_precision, location_id, country, place_precision, target, state,
                                  dataset_id)
            values (:id, 'Drone hits Tower 22', 'It came at dawn.', 'air_drone_strike', 'Shahed', 'hit', 1, null,
                    '2024-01-28', '2024-01-28', 'day', 1, 'JO', 'exact_site', 'Sleeping quarters', 'published', 1);
            insert into incident_weapon values (:id, 'one_way_drone');
            insert into citation (incident_id, position, report_id, supports, page, quote)
            values (:id, 0, 1, 'the attack', null, 'hit the base'), (:id, 1, 2, 'the hurt', '2', null);
            insert into attribution (incident_id, group_id, role, speaker_id, said_as, report_id, stated_on)
            values (:id, 1, 'claimed', null, null, 1, '2024-01-28'), (:id, 2, 'attributed', 1, 'CENTCOM', 2, '2024-01-30');
            insert into assessment (incident_id, verdict, decided_on, decided_by, reason)
            values (:id, 'confirmed', '2024-01-30', 'lina', 'Two sources');
            insert into figure (incident_id, party, effect, low, high, approximate, speaker_id, said_as, report_id, stated_on)
            values (:id, 'us_military', 'killed', 3, 3, false, 1, null, 1, '2024-01-28'),
                   (:id, 'us_military', 'injured', 34, null, true, 1, null, 1, '2024-01-28'),
                   (:id, 'us_military', 'injured', 40, 47, false, 1, null, 2, '2024-01-30');
            insert into revision (incident_id, number, document, made_at, made_by, comment)
            values (:id, 1, '{"state": "published"}', '2024-01-30', 'lina', 'entered');
            """;

    @Autowired
    private JdbcClient server;

    @Autowired
    private Environment environment;

    private DataSource database;
    private JdbcClient jdbc;

    @BeforeEach
    void empty() {
        server.sql("drop database if exists %s with (force)".formatted(NAME)).update();
        server.sql("create database " + NAME).update();
        database = new DriverManagerDataSource(
                environment.getRequiredProperty("spring.datasource.url").replaceFirst("/test_\\d+", "/" + NAME),
                environment.getRequiredProperty("spring.datasource.username"),
                environment.getRequiredProperty("spring.datasource.password"));
        jdbc = JdbcClient.create(database);
    }

    @AfterEach
    void drop() {
        server.sql("drop database if exists %s with (force)".formatted(NAME)).update();
    }

    @Test
    void whatWasEnteredUnderAnyVersionReadsAsIfItWereEnteredToday() {
        for (int release = 0; release < RELEASED.size(); release++) {
            migrate(RELEASED.get(release));
            if (release == 0) {
                run(DIRECTORIES);
            }
            run(INCIDENT.replace(":id", Integer.toString(release + 1)));
        }
        migrate("latest");
        long entered = RELEASED.size() + 1;
        run(INCIDENT.replace(":id", Long.toString(entered)));

        Map<Long, PublishedIncident> read = new PublicRecord(jdbc)
                .find(jdbc.sql("select id from incident").query(Long.class).list()).stream()
                        .collect(
                                Collectors.toMap(incident -> incident.document().id(), incident -> incident));
        assertThat(read).hasSize((int) entered);
        String today = plain(read.get(entered));
        assertThat(today).contains("Tower 22", "CENTCOM", "47", "confirmed");
        read.forEach((id, incident) ->
                assertThat(plain(incident)).as("entered under " + release(id)).isEqualTo(today));

        assertThat(found(Map.of("q", "كتائب"))).isEqualTo(entered);
        assertThat(found(Map.of(
                        "q", "tower", "country", "JO", "group", "kataib", "killed.min", "3", "to", "2024-01-28")))
                .isEqualTo(entered);
        // What triggers keep of an incident, beside it.
        for (String kept : List.of(
                "incident_words: words::text",
                "incident_search: (to_jsonb(t) - 'incident_id')::text",
                "incident_dispute: (to_jsonb(t) - 'incident_id')::text",
                "work_item: rule",
                "public_change: (to_jsonb(t) - array['incident_id', 'changed_in', 'changed_at', 'mark'])::text")) {
            String[] of = kept.split(": ");
            assertThat(jdbc.sql("""
                                    select coalesce(string_agg(line, ' ' order by line), 'nothing') from incident i
                                    left join (select t.incident_id, %s as line from %s t) as kept on kept.incident_id = i.id
                                    group by i.id
                                    """.formatted(of[1], of[0])).query(String.class).set())
                    .as(of[0])
                    .hasSize(1);
        }
        assertThat(jdbc.sql(
                                "select items from work_count c where items <> (select count(*) from work_item w where w.rule = c.rule)")
                        .query(Long.class)
                        .list())
                .isEmpty();
        assertThat(jdbc.sql("select count(*) from public_change where revision = 1 and kind = 'created'")
                        .query(Long.class)
                        .single())
                .isEqualTo(entered);
    }

    private long found(Map<String, String> query) {
        IncidentFilter filter = IncidentFilter.of(
                query.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> List.of(one.getValue()))));
        return new SqlIncidentList(jdbc).total(filter).possible();
    }

    private static String release(long id) {
        return id > RELEASED.size() ? "today's" : "V" + RELEASED.get((int) id - 1);
    }

    /** But for numbers that are its own. */
    private static String plain(PublishedIncident incident) {
        return incident.toString().replaceAll("\\b(id|number|supersedes)=\\d+", "$1=#");
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    /** In one transaction, as a save does. */
    private void run(String statements) {
        jdbc.sql("begin; " + statements + " commit").update();
    }
}
