package org.strikelog.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is signed in somewhere.
 *
 * @param key names it among those of its account, without giving it away
 * @param origin from where it was opened; null if that was not kept
 * @param current whether it is the one that asks
 */
public record OpenSession(
        String key,
        Instant startedAt,
        Instant lastUsedAt,
        @Nullable SignInOrigin origin,
        boolean current) {}
