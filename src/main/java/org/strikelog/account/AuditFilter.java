package org.strikelog.account;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the audit log. What is null does not narrow it.
 *
 * @param account who did it, or to whom it was done; whatever the case
 * @param from first day, UTC
 * @param to last day, UTC, included
 */
public record AuditFilter(
        @Nullable AuditKind kind,
        @Nullable String account,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public AuditFilter {
        account = account == null || account.isBlank() ? null : account.strip();
    }

    /** {@return conditions with named parameters, to be joined by {@code and}} */
    List<String> conditions() {
        var conditions = new ArrayList<String>();
        if (kind != null) {
            conditions.add("kind = :kind");
        }
        if (account != null) {
            conditions.add("(lower(account) = lower(:account) or lower(subject) = lower(:account))");
        }
        if (from != null) {
            conditions.add("happened_at >= :from");
        }
        if (to != null) {
            conditions.add("happened_at < :to");
        }
        return conditions;
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        if (kind != null) {
            parameters.put("kind", kind.toString());
        }
        if (account != null) {
            parameters.put("account", account);
        }
        if (from != null) {
            parameters.put("from", startOf(from));
        }
        if (to != null) {
            parameters.put("to", startOf(to.plusDays(1)));
        }
        return parameters;
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atTime(LocalTime.MIDNIGHT).atOffset(ZoneOffset.UTC);
    }
}
