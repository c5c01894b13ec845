package org.strikelog.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.strikelog.support.WholeApplicationTest;

@WholeApplicationTest
class PublicRecordTests {

    @Autowired
    Ledger ledger;

    @Autowired
    PublicRecord publicRecord;

    @Autowired
    JdbcClient jdbc;

    @Test
    void readsEveryIncidentAsItWasWritten() {
        List<Long> ids = jdbc.sql("select id from incident order by id")
                .query(Long.class)
                .list();

        assertThat(ids)
                .hasSizeGreaterThan(200)
                .allSatisfy(id -> assertThat(publicRecord.find(id, null).map(PublishedIncident::document))
                        .isEqualTo(ledger.find(id))
                        .isPresent());
    }

    @Test
    void knowsNoIncidentThatIsNotThere() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> ledger.published(999_999, null));
    }
}
