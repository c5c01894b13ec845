package org.strikelog.explore.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.strikelog.explore.Explorer;
import org.strikelog.explore.RecordAhead;
import org.strikelog.explore.Stack;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.support.EditingTest;

/**
 * What a transaction tells of before it ends is the record's as soon as it has, and not a moment earlier. Here one writes all
 * that the record has of one country once more, into a data set of its own.
 */
@EditingTest
class AheadTests {

    private static final IncidentFilter SYRIA = IncidentFilter.ALL.with("country", "SY");
    private static final IncidentFilter COPIED = IncidentFilter.ALL.with("dataset", "copied");

    /** Between the number of what is copied and that of its copy; beyond all that tests have made. */
    private static final long APART = 1_000_000;

    @Autowired
    private IncidentIndex index;

    @Autowired
    private Explorer explorer;

    @Autowired
    private RecordAhead ahead;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    @Autowired
    private PlatformTransactionManager transactions;

    private TransactionTemplate transaction;
    private long last;

    @BeforeEach
    void begin() throws SQLException {
        transaction = new TransactionTemplate(transactions);
        jdbc.sql(
                        "insert into dataset (key, name, licence, redistributable) values ('copied', 'Copied', 'CC0-1.0', true)")
                .update();
        last = jdbc.sql("select max(id) from incident").query(Long.class).single();
        index.refresh();
    }

    @AfterEach
    void takeAway() throws SQLException {
        jdbc.sql("delete from incident where id > :apart").param("apart", APART).update();
        jdbc.sql("delete from dataset where key = 'copied'").update();
        index.refresh();
    }

    @Test
    void isShownAsItWasToldWithoutBeingReadAgain() throws SQLException {
        List<Object> before = views(SYRIA);
        transaction.executeWithoutResult(status -> {
            copy();
            tellInParts();
            makeAllOfItOther();
        });

        index.refresh();

        assertThat(views(COPIED)).isEqualTo(before);
        assertThat(otherOnly()).isFalse();
    }

    @Test
    void isNotReadAgainWhileAnOlderTransactionIsUnderWay() throws SQLException {
        try (var older = database.getConnection();
                var statement = older.createStatement()) {
            older.setAutoCommit(false);
            statement.execute("select pg_current_xact_id()");
            transaction.executeWithoutResult(status -> {
                copy();
                tellInParts();
                makeAllOfItOther();
            });

            index.refresh();
            index.refresh();

            assertThat(count(COPIED)).isPositive();
            assertThat(otherOnly()).isFalse();
            older.rollback();
        }
    }

    @Test
    void isPassedOverWhereAnotherVersionHasWrittenIt() throws SQLException {
        transaction.executeWithoutResult(status -> {
            copy();
            ahead.tell(APART, APART + last);
            elsewhere("update record_ahead set shape = shape + 1");
            takeIn();
            makeAllOfItOther();
        });

        index.refresh();

        assertThat(otherOnly()).isTrue();
    }

    @Test
    void isReadAgainWhereTheDirectoryHasChangedSince() throws SQLException {
        assertThat(otherOnlyAfter("update location set name = name where key = 'al-asad'"))
                .isTrue();
    }

    @Test
    void isReadAgainWhereAReportHasAnotherDaySince() throws SQLException {
        String later = "update report set published_on = published_on + 1 where id = (select min(id) from report)";
        assertThat(otherOnlyAfter(later)).isTrue();
        elsewhere(later.replace('+', '-'));
    }

    private boolean otherOnlyAfter(String change) throws SQLException {
        transaction.executeWithoutResult(status -> {
            copy();
            tellInParts();
            makeAllOfItOther();
            elsewhere(change);
        });
        index.refresh();
        return otherOnly();
    }

    @Test
    void standsOnceThoughOthersWereToldWithIt() throws SQLException {
        long before = count(IncidentFilter.ALL);
        long syria = count(SYRIA);
        transaction.executeWithoutResult(status -> {
            copy();
            ahead.tell(last - 10, APART + last);
            takeIn();
        });

        index.refresh();

        assertThat(count(COPIED)).isEqualTo(syria);
        assertThat(count(IncidentFilter.ALL)).isEqualTo(before + syria);
    }

    @Test
    void isNeverSeenWhereItComesToNothing() throws SQLException {
        String version = explorer.recordVersion();
        transaction.executeWithoutResult(status -> {
            copy();
            tellInParts();
            assertThat(count(COPIED)).isZero();
            status.setRollbackOnly();
        });

        index.refresh();

        assertThat(explorer.recordVersion()).isEqualTo(version);
        assertThat(told()).isZero();
    }

    @Test
    void leavesTheIndexAsItIsWhereItCannotBeRead() throws SQLException {
        long before = count(SYRIA);
        transaction.executeWithoutResult(status -> {
            copy();
            ahead.tell(APART, APART + last);
            elsewhere("update record_ahead set rows = '\\x'");
            assertThatThrownBy(index::refresh).isInstanceOf(RuntimeException.class);
        });

        index.refresh();

        assertThat(count(COPIED)).isEqualTo(before);
    }

    @Test
    void isNotThatOfAnotherDatabaseWhoseTransactionsAreAhead() throws SQLException {
        String version = explorer.recordVersion();
        elsewhere("""
                insert into record_ahead
                select '%d'::xid8, 1, relation, %d, 0, '\\x' from generate_series(0, 6) relation
                """.formatted(Long.MAX_VALUE, RecordReader.SHAPE));

        index.refresh();

        assertThat(explorer.recordVersion()).isEqualTo(version);
        transaction.executeWithoutResult(status -> ahead.tell(APART, APART));
        assertThat(told()).isZero();
    }

    private long told() {
        return jdbc.sql("select count(*) from record_ahead").query(Long.class).single();
    }

    private void copy() {
        copy("incident", "id", "'dataset_id', (select id from dataset where key = 'copied'), 'response_to_id', null");
        copy("incident_weapon", "incident_id", "'weapon', weapon");
        copy("citation", "incident_id", "'position', position");
        copy("attribution", "incident_id", numbered());
        copy("assessment", "incident_id", numbered());
        copy("figure", "incident_id", numbered() + ", 'supersedes_id', supersedes_id + " + APART);
        // what is at odds is written last
        jdbc.sql("set constraints all immediate").update();
    }

    private static String numbered() {
        return "'id', id + " + APART;
    }

    private void copy(String table, String incident, String differing) {
        jdbc.sql("""
                        insert into %1$s overriding system value
                        select (jsonb_populate_record(t, jsonb_build_object('%2$s', %2$s + %3$d, %4$s))).*
                        from %1$s t where %2$s in (select id from published_incident where country = 'SY' and id < %3$d)
                        """.formatted(table, incident, APART, differing)).update();
    }

    private void tellInParts() {
        ahead.tell(APART, APART + last / 2);
        takeIn();
        ahead.tell(APART + last / 2 + 1, APART + last);
        takeIn();
    }

    private void takeIn() {
        try {
            index.refresh();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without a stamp, so that whoever reads it anew, and only he, finds it so. */
    private void makeAllOfItOther() {
        jdbc.sql("select set_config('session_replication_role', 'replica', true)")
                .query(String.class)
                .single();
        jdbc.sql("update incident set event_type = 'other' where id > :apart")
                .param("apart", APART)
                .update();
    }

    private boolean otherOnly() {
        return count(COPIED) > 0 && count(COPIED.with("type", "other")) == count(COPIED);
    }

    private void elsewhere(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long count(IncidentFilter filter) {
        return explorer.histogram(filter, null, Stack.NONE).bars().stream()
                .mapToLong(bar -> bar.count())
                .sum();
    }

    /** {@return what can be seen of a filter, by all that was ever said and as known on a day} */
    private List<Object> views(IncidentFilter filter) {
        return Stream.of(filter, filter.with("asOf", "2024-02-10"))
                .flatMap(read -> Stream.of(
                        explorer.histogram(read, null, Stack.NONE),
                        explorer.byGroup(read),
                        explorer.byLocation(read),
                        explorer.facets(read).stream()
                                .filter(facet -> !List.of("country", "dataset").contains(facet.parameter()))
                                .toList()))
                .toList();
    }
}
