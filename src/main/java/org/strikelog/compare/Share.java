package org.strikelog.compare;

/**
 * How many of a hundred incidents were so, and between which shares the true one may lie.
 *
 * <p>As with a {@link Rate}, incidents are taken to come independently of each other.
 *
 * @param percent 0 to 100
 * @param low lower end of the 95 % interval
 * @param high upper end of the 95 % interval
 */
public record Share(double percent, double low, double high) {

    /** The 97.5 % point of the normal distribution. */
    private static final double Z = 1.959964;

    /**
     * {@return the share of some among all}
     *
     * <p>The interval is that of Wilson (1927), without correction for continuity; it never leaves 0 to 100.
     *
     * @param all more than 0
     */
    public static Share of(long some, long all) {
        if (all <= 0 || some < 0 || some > all) {
            throw new IllegalArgumentException("No share of " + some + " among " + all);
        }
        double share = (double) some / all;
        double spread = Z * Math.sqrt(share * (1 - share) / all + Z * Z / (4.0 * all * all));
        double middle = share + Z * Z / (2.0 * all);
        double scale = 100 / (1 + Z * Z / all);
        return new Share(100 * share, Math.max(0, (middle - spread) * scale), Math.min(100, (middle + spread) * scale));
    }
}
