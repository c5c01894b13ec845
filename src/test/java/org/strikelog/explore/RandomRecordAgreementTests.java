package org.strikelog.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentList;
import org.strikelog.incident.Ledger;
import org.strikelog.incident.SqlIncidentList;
import org.strikelog.support.EmptyRecordTest;

/** Whatever is asked of a record that holds every kind of doubt, all who answer answer the same. */
@EmptyRecordTest
class RandomRecordAgreementTests {

    private static final long SEED = 20_231_017;
    private static final int INCIDENTS = 300;

    private static PlainRecord record;

    @Autowired
    private IncidentList list;

    @Autowired
    private Explorer explorer;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void enterTheRecord() throws InterruptedException {
        if (record == null) {
            transaction.executeWithoutResult(status -> new RandomRecord(jdbc, SEED).enter(INCIDENTS));
            // Otherwise the first minute of questions is planned as for an empty record.
            jdbc.sql("analyze").update();
            record = new PlainRecord(ledger, jdbc);
            assertThat(record.incidents()).hasSizeBetween(INCIDENTS / 2, INCIDENTS - 50);
            awaitTheRecord();
        }
    }

    /** Of as many filters as {@code -Dagreements} asks for: 40, since each takes half a second. */
    static IntStream seeds() {
        return IntStream.rangeClosed(1, Integer.getInteger("agreements", 40));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesOnAnyFilter(int seed) {
        Random random = new Random(seed);
        IncidentFilter filter = new RandomFilter(record, random).next();
        try {
            new Agreement(list, explorer, jdbc, record).holds(filter, random);
        } catch (AssertionError e) {
            throw new AssertionError("On " + filter.query(), e);
        }
    }

    /** A save may take a second to be seen. */
    private void awaitTheRecord() throws InterruptedException {
        IncidentList sql = new SqlIncidentList(jdbc);
        for (int i = 0; i < 300 && !list.total(IncidentFilter.ALL).equals(sql.total(IncidentFilter.ALL)); i++) {
            Thread.sleep(100);
        }
        assertThat(list.total(IncidentFilter.ALL)).isEqualTo(sql.total(IncidentFilter.ALL));
    }
}
