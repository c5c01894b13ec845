package org.strikelog.api;

import java.util.List;
import java.util.stream.Collectors;
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

    /**
     * {@return totals as the value of a header, for what has no room for them beside its rows: a list of structured fields
     * (RFC 9651) such as {@code us_military.injured;low=46;point=48;stated=15;unknown=29}; what is not there is null}
     */
    public static String header(List<Toll> tolls) {
        return tolls.stream().map(TollResource::field).collect(Collectors.joining(", "));
    }

    private static String field(Toll toll) {
        return toll.party() + "." + toll.effect() + end("low", toll.low()) + end("point", toll.point())
                + end("high", toll.high()) + ";stated=" + toll.stated() + ";unknown=" + toll.unknown();
    }

    private static String end(String name, @Nullable Long people) {
        return people == null ? "" : ";" + name + "=" + people;
    }
}
