package org.strikelog.duplicate;

import java.time.Instant;

/**
 * Two incidents that are not the same attack.
 *
 * @param reason why
 * @param decidedBy user name of the editor
 */
public record Distinction(
        long id,
        long one,
        String oneTitle,
        long other,
        String otherTitle,
        String reason,
        String decidedBy,
        Instant decidedAt) {}
