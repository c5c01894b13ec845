package org.strikelog.casualty;

import org.jspecify.annotations.Nullable;

/**
 * People harmed in many incidents together, by party and effect.
 *
 * @param low the sum of the least numbers; empty when no incident has a number
 * @param point the sum of the points by the reader's rule; empty when no incident has one
 * @param high the sum of the greatest numbers; empty when one of them is open
 * @param stated how many incidents have a number
 * @param unknown how many incidents have none, which is not the same as nobody harmed
 */
public record Toll(
        Party party,
        Effect effect,
        @Nullable Long low,
        @Nullable Long point,
        @Nullable Long high,
        int stated,
        int unknown) {}
