package org.strikelog.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentList;
import org.strikelog.incident.Ledger;
import org.strikelog.support.WholeApplicationTest;

/** Whatever is asked of the sample record, all who answer answer the same. */
@WholeApplicationTest
class RecordAgreementTests {

    private static PlainRecord record;

    @Autowired
    private IncidentList list;

    @Autowired
    private Explorer explorer;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void readTheRecord() {
        if (record == null) {
            record = new PlainRecord(ledger, jdbc);
            assertThat(record.incidents()).hasSizeGreaterThan(200);
        }
    }

    /** Of as many filters as {@code -Dagreements} asks for: 30, since each takes half a second. */
    static IntStream seeds() {
        return IntStream.rangeClosed(1, Integer.getInteger("agreements", 30));
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
}
