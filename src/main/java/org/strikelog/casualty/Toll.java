package org.strikelog.casualty;

import org.jspecify.annotations.Nullable;

/**
 * People harmed in many incidents together, by party and effect.
 *
 * <p>The range is that of all standing statements, whatever the rule: a rule chooses the point in it.
 *
 * @param low the sum of the least numbers; empty when no incident has a number
 * @param point the sum of the points by the reader's rule; empty when no incident has one
 * @param high the sum of the greatest numbers; empty when one of them is open
 * @param stated how many incidents have a number from anyone: those that the range is made of
 * @param unknown how many incidents have no point by the rule, which is not the same as nobody harmed. By the official
 *     one these are also incidents on which only others gave a number, so that it can be more than all but {@code stated}
 */
public record Toll(
        Party party,
        Effect effect,
        @Nullable Long low,
        @Nullable Long point,
        @Nullable Long high,
        int stated,
        int unknown) {}
