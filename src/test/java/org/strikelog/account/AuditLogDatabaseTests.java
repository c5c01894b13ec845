package org.strikelog.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.strikelog.support.DatabaseTest;
import org.strikelog.support.TestClock;

@DatabaseTest
@Import(AuditLog.class)
class AuditLogDatabaseTests {

    private static final AuditFilter ALL = new AuditFilter(null, null, null, null);

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private AuditLog log;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void keepsWhatIsPublished() {
        events.publishEvent(new Audited(AuditKind.PUBLICATION, "lina", "incident 142", "after review"));

        assertThat(jdbc.sql("select kind || ' ' || account || ' ' || subject || ' ' || detail from audit_entry")
                        .query(String.class)
                        .single())
                .isEqualTo("publication lina incident 142 after review");
    }

    @Test
    void keepsOneLineOfWhatSomebodyTyped() {
        events.publishEvent(new Audited(AuditKind.SIGN_IN_REFUSED, "lina\n2026 omar signed in", "x".repeat(500)));

        assertThat(jdbc.sql("select account from audit_entry")
                        .query(String.class)
                        .single())
                .isEqualTo("lina 2026 omar signed in");
        assertThat(jdbc.sql("select subject from audit_entry")
                        .query(String.class)
                        .single())
                .hasSize(200)
                .endsWith("…");
    }

    @Test
    void isReadPageByPageTheNewestFirst() {
        for (var subject : List.of("one", "two", "three")) {
            events.publishEvent(new Audited(AuditKind.TOKEN, "lina", subject));
        }
        var first = log.page(ALL, null, 2);

        assertThat(first).extracting(AuditEntry::subject).containsExactly("three", "two");
        assertThat(log.page(ALL, first.getLast().id(), 2))
                .extracting(AuditEntry::subject)
                .containsExactly("one");
        assertThat(log.count(ALL)).isEqualTo(3);
    }

    @Test
    void isNarrowedByKindAccountAndDays() {
        events.publishEvent(new Audited(AuditKind.ROLE, "chief", "Omar", "editor to reviewer"));
        events.publishEvent(new Audited(AuditKind.SIGN_IN, "lina", "lina"));
        var today = LocalDate.ofInstant(TestClock.NOW, ZoneOffset.UTC);

        assertThat(log.count(new AuditFilter(AuditKind.ROLE, null, null, null))).isEqualTo(1);
        assertThat(log.count(new AuditFilter(null, "omar", null, null))).isEqualTo(1);
        assertThat(log.count(new AuditFilter(null, " ", today, today))).isEqualTo(2);
        assertThat(log.count(new AuditFilter(null, null, today.plusDays(1), null)))
                .isZero();
        assertThat(log.count(new AuditFilter(null, null, null, today.minusDays(1))))
                .isZero();
        var read = new ArrayList<AuditEntry>();
        log.each(ALL, read::add);
        assertThat(read).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update audit_entry set account = 'omar'", "delete from audit_entry", "truncate audit_entry"})
    void isNeverRewritten(String attempt) {
        events.publishEvent(new Audited(AuditKind.ROLE, "lina", "omar", "editor to reviewer"));

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(attempt).update())
                .withMessageContaining("only ever added to");
    }
}
