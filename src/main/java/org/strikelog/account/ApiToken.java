package org.strikelog.account;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token as its owner sees it later: not the token itself.
 *
 * @param ending its last characters
 * @param scopes what it may do beyond reading what is public
 * @param expiresAt when it stops working
 * @param lastUsedAt to the minute; null for never
 */
public record ApiToken(
        long id,
        String name,
        String ending,
        Set<TokenScope> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        boolean expired) {}
