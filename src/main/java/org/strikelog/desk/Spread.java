package org.strikelog.desk;

import java.util.List;
import java.util.Optional;
import org.strikelog.incident.DatePrecision;

/**
 * How many days an interval can hold for what its precision says.
 *
 * <p>Up to a week the steps are those of UCDP GED's date_prec (one day; two to six days; a week). A "week" reaches to
 * eleven days, so that the last third of a month of 31 days is as well known as the first.
 *
 * @param least days, inclusive
 * @param most days, inclusive
 */
record Spread(DatePrecision precision, int least, int most) {

    private static final List<Spread> ALL = List.of(
            // shortly after midnight, abroad it may have been the day before
            new Spread(DatePrecision.MINUTE, 1, 2),
            new Spread(DatePrecision.DAY, 1, 1),
            new Spread(DatePrecision.FEW_DAYS, 2, 6),
            new Spread(DatePrecision.WEEK, 2, 11),
            new Spread(DatePrecision.MONTH, 2, 45),
            new Spread(DatePrecision.YEAR, 2, 400),
            new Spread(DatePrecision.SPAN, 1, Integer.MAX_VALUE));

    static Spread of(DatePrecision precision) {
        return ALL.stream()
                .filter(spread -> spread.precision == precision)
                .findFirst()
                .orElseThrow();
    }

    /** {@return the precision that follows where it was on one of so many days; none for more than about a year} */
    static Optional<DatePrecision> precisionOf(long days) {
        return ALL.stream()
                .filter(spread -> spread.precision == DatePrecision.DAY || spread.precision.vague())
                .filter(spread -> days <= spread.most)
                .map(Spread::precision)
                .findFirst();
    }

    /** {@return what is wrong with this precision for so many days; empty if nothing is} */
    Optional<String> objection(long days) {
        if (days >= least && days <= most) {
            return Optional.empty();
        } else if (days == 1) {
            return Optional.of("One day alone: “day”, or give the last day on which it can have happened too.");
        }
        String fits = precisionOf(days)
                .map(precision -> "“%s” if it was on one of them, or “span” if it lasted that long"
                        .formatted(precision.toString().replace('_', ' ')))
                .orElse("“span”, if it lasted that long");
        String holds = most == 1 ? "one day" : "%d to %d days".formatted(least, most);
        return Optional.of("This precision holds %s, and these are %d: choose %s.".formatted(holds, days, fits));
    }
}
