package org.strikelog.compare;

/**
 * How often something happened, in a week, and between which rates the true one may lie.
 *
 * <p>Events are taken to come independently of each other at one steady rate (a Poisson process), which attacks in waves do
 * not: the interval says what chance alone can do, and is the least of the doubt.
 *
 * @param perWeek events in seven days
 * @param low lower end of the 95 % interval; 0 where there was no event
 * @param high upper end of the 95 % interval
 */
public record Rate(double perWeek, double low, double high) {

    /** The 97.5 % point of the normal distribution. */
    private static final double Z = 1.959964;

    private static final double WEEK = 7;

    /**
     * {@return the rate of a number of events in a number of days}
     *
     * <p>The interval is Byar's approximation to the exact one, as given by Breslow and Day, Statistical Methods in Cancer
     * Research II (IARC 1987), p. 69. It differs from the exact (Garwood 1936) by less than 2 % of the upper end.
     *
     * @param days more than 0
     */
    public static Rate of(long events, long days) {
        if (days <= 0) {
            throw new IllegalArgumentException("No rate over " + days + " days");
        }
        double weeks = days / WEEK;
        return new Rate(events / weeks, events == 0 ? 0 : byar(events, -Z) / weeks, byar(events + 1, Z) / weeks);
    }

    private static double byar(double events, double z) {
        double root = 1 - 1 / (9 * events) + z / (3 * Math.sqrt(events));
        return Math.max(0, events * root * root * root);
    }
}
