package org.strikelog.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the audit log.
 *
 * @param kind code, as {@link AuditKind} writes it
 * @param account username; null where nobody was signed in
 * @param address from which it was asked for; null for what the server did by itself
 */
public record AuditEntry(
        long id,
        Instant happenedAt,
        String kind,
        @Nullable String account,
        String subject,
        String detail,
        @Nullable String address) {}
