package org.strikelog.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.CountRange;

/**
 * Finds official counts that cannot both hold. What counts more cannot come to less: where the scope of one covers that of
 * another, and the greatest number it leaves room for is below the least of the other, one of the two is wrong, or they
 * count by rules that the scopes do not tell.
 *
 * <p>"At least n" leaves room for any number above, "up to n" for any below. "Around n" is read as up to a tenth more or
 * less; that is our own choice.
 */
public final class Contradictions {

    private static final double ABOUT = 0.1;

    private Contradictions() {}

    /** {@return the contradictions among some counts, those within one house first, then by day} */
    public static List<Contradiction> among(List<TallySummary> tallies) {
        List<Contradiction> found = new ArrayList<>();
        for (int i = 0; i < tallies.size(); i++) {
            for (int j = i + 1; j < tallies.size(); j++) {
                between(tallies.get(i), tallies.get(j)).ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparing(Contradiction::withinHouse)
                .reversed()
                .thenComparing(Contradictions::day)
                .thenComparing(c -> c.lesser().key())
                .thenComparing(c -> c.greater().key()));
        return List.copyOf(found);
    }

    /** {@return the contradiction between two counts, if there is one} */
    public static Optional<Contradiction> between(TallySummary one, TallySummary other) {
        if (one.measure() != other.measure() || one.party() != other.party()) {
            return Optional.empty();
        }
        if (one.bounds().covers(other.bounds()) && falls(one, other)) {
            return Optional.of(new Contradiction(kind(one, other), one, other));
        } else if (other.bounds().covers(one.bounds()) && falls(other, one)) {
            return Optional.of(new Contradiction(kind(other, one), other, one));
        } else {
            return Optional.empty();
        }
    }

    private static Contradiction.Kind kind(TallySummary lesser, TallySummary greater) {
        if (lesser.house().equals(greater.house()) && lesser.statedOn().isAfter(greater.statedOn())) {
            return Contradiction.Kind.LATER_LOWER;
        }
        return lesser.bounds().equals(greater.bounds())
                ? Contradiction.Kind.SAME_SCOPE
                : Contradiction.Kind.PART_ABOVE_WHOLE;
    }

    /** {@return whether all that one leaves room for is below all that the other does} */
    private static boolean falls(TallySummary one, TallySummary other) {
        Long most = most(one);
        Long least = least(other);
        return most != null && least != null && most < least;
    }

    private static @Nullable Long most(TallySummary tally) {
        CountRange range = tally.range();
        return range.high() == null ? null : Math.round(range.high() * (tally.approximate() ? 1 + ABOUT : 1));
    }

    private static @Nullable Long least(TallySummary tally) {
        CountRange range = tally.range();
        return range.low() == null ? null : Math.round(range.low() * (tally.approximate() ? 1 - ABOUT : 1));
    }

    private static LocalDate day(Contradiction contradiction) {
        LocalDate one = contradiction.lesser().statedOn();
        LocalDate other = contradiction.greater().statedOn();
        return one.isAfter(other) ? one : other;
    }
}
