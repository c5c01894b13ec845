package org.strikelog.api;

import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.Party;
import org.strikelog.casualty.Toll;

/**
 * People harmed in all incidents of a list together.
 *
 * @param low the sum of the least numbers; null when no incident has a number
 * @param point the sum of one number for each incident, chosen by the rule that figures names; null when no incident has one
 * @param high the sum of the greatest numbers; null when one of them is open
 * @param stated how many incidents have a number from anyone
 * @param unknown how many incidents of the list have no number by the rule, which is not the same as nobody harmed
 */
@Complete
public record TollResource(
        Party party,
        Effect effect,
        @Nullable Long low,
        @Nullable Long point,
        @Nullable Long high,
        int stated,
        int unknown) {

    public static TollResource of(Toll toll) {
        return new TollResource(
                toll.party(), toll.effect(), toll.low(), toll.point(), toll.high(), toll.stated(), toll.unknown());
    }
}
