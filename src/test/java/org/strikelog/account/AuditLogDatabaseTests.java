package org.strikelog.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.strikelog.support.DatabaseTest;

@DatabaseTest
@Import(AuditLog.class)
class AuditLogDatabaseTests {

    @Autowired
    private ApplicationEventPublisher events;

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
