package org.strikelog.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Writes down what is {@link Audited}, within the transaction of whoever says so, and lets it be read. */
@Repository
public class AuditLog {

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

    public long count(AuditFilter filter) {
        return select("select count(*) from audit_entry", filter, null, "")
                .query(Long.class)
                .single();
    }

    /**
     * {@return so many lines, the newest first}
     *
     * @param before id of the line before which to go on; null for the newest
     */
    public List<AuditEntry> page(AuditFilter filter, @Nullable Long before, int most) {
        return select("select * from audit_entry", filter, before, " order by id desc limit " + most)
                .query(AuditLog::entry)
                .list();
    }

    /** Hands over all lines, the newest first, one by one. */
    @Transactional(readOnly = true)
    public void each(AuditFilter filter, Consumer<AuditEntry> reader) {
        try (var entries = select("select * from audit_entry", filter, null, " order by id desc")
                .withFetchSize(FETCHED)
                .query(AuditLog::entry)
                .stream()) {
            entries.forEach(reader);
        }
    }

    private static final int FETCHED = 1000;

    private StatementSpec select(String what, AuditFilter filter, @Nullable Long before, String order) {
        var conditions = new ArrayList<>(filter.conditions());
        if (before != null) {
            conditions.add("id < " + before);
        }
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return jdbc.sql(what + where + order).params(filter.parameters());
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("kind"),
                row.getString("account"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("address"));
    }

    private static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
                ? asked.getRequest().getRemoteAddr()
                : null;
    }
}
