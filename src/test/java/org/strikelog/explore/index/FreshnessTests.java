package org.strikelog.explore.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.strikelog.explore.Explorer;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentList;
import org.strikelog.support.EditingTest;

/** What is committed, by whomever, is in the index a moment later; what is not committed is not. */
@EditingTest
class FreshnessTests {

    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    @Autowired
    private IncidentIndex index;

    @Autowired
    private IncidentList list;

    @Autowired
    private Explorer explorer;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource pool;

    @BeforeEach
    void takeUpWhatTheOthersDid() throws SQLException {
        index.refresh();
    }

    @Test
    void aSaveOfAnotherInstanceIsSeen() {
        long before = count("2001-02-03");
        insert(jdbc, "2001-02-03");
        await().atMost(A_MOMENT).until(() -> count("2001-02-03") == before + 1);
    }

    @Test
    void aTransactionThatCommitsLateIsNotMissed() throws SQLException {
        try (Connection late = pool.getConnection();
                Statement statement = late.createStatement()) {
            late.setAutoCommit(false);
            statement.execute(insert("2002-02-03"));
            insert(jdbc, "2002-03-04");
            await().atMost(A_MOMENT).until(() -> count("2002-03-04") == 1);
            assertThat(count("2002-02-03")).isZero();
            late.commit();
        }
        await().atMost(A_MOMENT).until(() -> count("2002-02-03") == 1);
    }

    @Test
    void whatIsRolledBackIsNeverSeen() throws SQLException {
        String version = explorer.recordVersion();
        try (Connection undone = pool.getConnection();
                Statement statement = undone.createStatement()) {
            undone.setAutoCommit(false);
            statement.execute(insert("2003-02-03"));
            undone.rollback();
        }
        index.refresh();
        assertThat(count("2003-02-03")).isZero();
        assertThat(explorer.recordVersion()).isEqualTo(version);
    }

    @Test
    void aRetractedIncidentIsGone() {
        insert(jdbc, "2004-02-03");
        await().atMost(A_MOMENT).until(() -> count("2004-02-03") == 1);
        jdbc.sql("update incident set state = 'retracted', retraction = 'Never was' where starts_on = '2004-02-03'")
                .update();
        await().atMost(A_MOMENT).until(() -> count("2004-02-03") == 0);
    }

    @Test
    void anIncidentMovesWhenItsDayIsCorrected() {
        insert(jdbc, "2005-02-03");
        await().atMost(A_MOMENT).until(() -> count("2005-02-03") == 1);
        jdbc.sql("update incident set starts_on = '2005-01-01', ends_on = '2005-01-01' where starts_on = '2005-02-03'")
                .update();
        await().atMost(A_MOMENT).until(() -> count("2005-02-03") == 0 && count("2005-01-01") == 1);
    }

    @Test
    void aNewNameOfAPlaceIsShown() {
        String before = explorer.recordVersion();
        jdbc.sql("update location set name = 'Ayn al-Asad' where key = 'al-asad'")
                .update();
        await().atMost(A_MOMENT)
                .until(() -> explorer.facets(IncidentFilter.ALL).stream()
                        .flatMap(f -> f.values().stream())
                        .anyMatch(v -> v.label().equals("Ayn al-Asad")));
        assertThat(explorer.recordVersion()).isNotEqualTo(before);
    }

    @Test
    void aWordIsFoundInWhatWasWrittenSinceItWasSearchedFirst() {
        assertThat(withWords("Zanzabur")).isZero();
        insert(jdbc, "2008-02-03");
        jdbc.sql("update incident set title = 'Zanzabur' where starts_on = '2008-02-03'")
                .update();
        await().atMost(A_MOMENT).until(() -> withWords("Zanzabur") == 1);
        jdbc.sql("update incident set title = 'Elsewhere' where starts_on = '2008-02-03'")
                .update();
        await().atMost(A_MOMENT).until(() -> withWords("Zanzabur") == 0);
    }

    @Test
    void aNewNameOfAPlaceIsSearched() {
        long there = withWords("\"Al Asad Airbase\"");
        jdbc.sql("insert into location_name (location_id, name, language)"
                        + " select id, 'Zamburak Airbase', 'en' from location where key = 'al-asad'")
                .update();
        assertThat(there).isPositive();
        await().atMost(A_MOMENT).until(() -> withWords("Zamburak") >= there);
    }

    @Test
    void itHealsByItselfWhenItsConnectionsBreak() {
        breakConnections();
        insert(jdbc, "2006-02-03");
        await().atMost(Duration.ofSeconds(5)).until(() -> count("2006-02-03") == 1);
    }

    @Test
    void aSaveIsSeenAtOnceAlsoWhenTheConnectionsHaveJustBroken() {
        for (int day = 1; day <= 5; day++) {
            breakConnections();
            insert(jdbc, "2006-03-0" + day);
            index.saved();
            assertThat(count("2006-03-0" + day)).isEqualTo(1);
        }
    }

    private void breakConnections() {
        jdbc.sql("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where datname = current_database() and application_name = :name
                        """).param("name", IncidentIndex.NAME).query(Boolean.class).list();
    }

    @Test
    void twoReadingsOfTheSameRecordHaveTheSameVersion() throws SQLException {
        insert(jdbc, "2007-02-03");
        index.refresh();
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            RecordReader reader = new RecordReader(connection, new Spots.Growing());
            Directory directory = reader.directory();
            Snapshot again = Snapshot.empty(new Spots.Growing().list(), directory, 40)
                    .with(reader.between(1, reader.lastId()), new BitSet(), directory);
            assertThat(again.version).isEqualTo(index.snapshot().version);
            assertThat(ids(again)).isEqualTo(ids(index.snapshot()));
            connection.rollback();
        }
    }

    private static int[] ids(Snapshot record) {
        return IntStream.range(0, record.size())
                .map(row -> record.position(row).id())
                .toArray();
    }

    private long count(String day) {
        return list.total(IncidentFilter.of(Map.of("from", List.of(day), "to", List.of(day))))
                .possible();
    }

    private long withWords(String q) {
        return list.total(IncidentFilter.ALL.with("q", q)).possible();
    }

    private static void insert(JdbcClient jdbc, String day) {
        jdbc.sql(insert(day)).update();
    }

    private static String insert(String day) {
        return """
                insert into incident (title, event_type, outcome, starts_on, ends_on, date_precision, place_precision,
                                      state, dataset_id)
                select 'Something happened', 'other', 'unknown', '%1$s', '%1$s', 'day', 'country', 'published', id
                from dataset where key = 'desk'
                """.formatted(LocalDate.parse(day));
    }
}
