package org.strikelog.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account as administrators see it.
 *
 * @param enabled whether its owner may sign in
 * @param lastSignInAt null if never
 */
public record AccountSummary(
        String username,
        String displayName,
        @Nullable String email,
        Role role,
        boolean enabled,
        Instant createdAt,
        @Nullable Instant lastSignInAt) {}
