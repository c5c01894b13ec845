package org.strikelog.account;

import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Writes down what is {@link Audited}, within the transaction of whoever says so. */
@Repository
class AuditLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void add(Audited audited) {
        jdbc.sql("""
                        insert into audit_entry (happened_at, kind, account, subject, detail, address)
                        values (:now, :kind, :account, :subject, :detail, :address)""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("kind", audited.kind().toString())
                .param("account", audited.account())
                .param("subject", audited.subject())
                .param("detail", audited.detail())
                .param("address", address())
                .update();
    }

    private static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
                ? asked.getRequest().getRemoteAddr()
                : null;
    }
}
