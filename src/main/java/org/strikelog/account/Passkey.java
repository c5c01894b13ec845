package org.strikelog.account;

import java.time.Instant;

/**
 * A passkey as its owner sees it.
 *
 * @param id base64url
 * @param label as its owner calls it
 */
public record Passkey(String id, String label, Instant createdAt, Instant lastUsedAt) {}
