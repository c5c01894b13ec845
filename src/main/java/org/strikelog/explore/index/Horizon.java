package org.strikelog.explore.index;

/**
 * How far a reading of the database sees.
 *
 * @param transaction the oldest that may still be under way: what older ones have done is seen
 * @param written bytes of the log of the database; what is seen was written before that
 * @param timeline which life of the database that is: a replica that is promoted begins another, which may lack the end of
 *     the one before, and counts its transactions on from there
 */
record Horizon(long transaction, long written, int timeline) {

    /** Before the first reading. */
    static final Horizon NONE = new Horizon(0, Long.MAX_VALUE, 0);
}
