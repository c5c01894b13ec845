package org.strikelog.explore.index;

import org.strikelog.incident.DatePrecision;
import org.strikelog.incident.EventType;
import org.strikelog.incident.Outcome;

/**
 * What there is one of for each incident, sorted by first day and id.
 *
 * @param stamps low bits of the transaction that last changed it
 * @param starts first epoch day
 * @param ends last epoch day, inclusive
 * @param spots where it is, as a number among {@link Spots}
 * @param traits terms of its vocabularies, packed; see the methods below
 * @param known epoch day on which it was first reported; its first day where no such day is known
 * @param datasets where it comes from
 * @param citations how many reports support it
 */
record Facts(
        int[] ids,
        int[] stamps,
        int[] starts,
        int[] ends,
        int[] spots,
        int[] traits,
        int[] known,
        short[] datasets,
        short[] citations) {

    static final Facts NONE = new Facts(
            new int[0],
            new int[0],
            new int[0],
            new int[0],
            new int[0],
            new int[0],
            new int[0],
            new short[0],
            new short[0]);

    static final Field TYPE = new Field(0, 15, false);
    static final Field OUTCOME = new Field(4, 7, false);
    static final Field WEAPONS = new Field(10, 0x7ff, true);

    private static final EventType[] TYPES = EventType.values();
    private static final Outcome[] OUTCOMES = Outcome.values();
    private static final DatePrecision[] PRECISIONS = DatePrecision.values();

    /**
     * Packs terms into one number: 4 bits of type, 3 of outcome, 3 of status (0 is none), 11 of weapons, 3 of the
     * precision of the day, 8 of the parties on whom there is a figure.
     */
    static int pack(int type, int outcome, int status, int weapons, int precision, int parties) {
        return type | outcome << 4 | status << 7 | weapons << 10 | precision << 21 | parties << 24;
    }

    static int type(int trait) {
        return trait & 15;
    }

    static int outcome(int trait) {
        return trait >>> 4 & 7;
    }

    /** {@return the newest verdict by its place in the vocabulary, counted from 1; 0 is none} */
    static int status(int trait) {
        return trait >>> 7 & 7;
    }

    /** {@return a bit for each weapon} */
    static int weapons(int trait) {
        return trait >>> 10 & 0x7ff;
    }

    /** {@return a bit for each party on whom there is a figure} */
    static int parties(int trait) {
        return trait >>> 24;
    }

    /**
     * Where among the traits something is.
     *
     * @param several whether it is a bit for each of several terms, rather than the number of one
     */
    record Field(int shift, int mask, boolean several) {}

    int size() {
        return ids.length;
    }

    EventType eventType(int row) {
        return TYPES[type(traits[row])];
    }

    Outcome outcomeOf(int row) {
        return OUTCOMES[outcome(traits[row])];
    }

    DatePrecision precision(int row) {
        return PRECISIONS[traits[row] >>> 21 & 7];
    }

    Facts splice(Splice splice, Facts fresh) {
        return new Facts(
                splice.column(ids, fresh.ids),
                splice.column(stamps, fresh.stamps),
                splice.column(starts, fresh.starts),
                splice.column(ends, fresh.ends),
                splice.column(spots, fresh.spots),
                splice.column(traits, fresh.traits),
                splice.column(known, fresh.known),
                splice.column(datasets, fresh.datasets),
                splice.column(citations, fresh.citations));
    }
}
