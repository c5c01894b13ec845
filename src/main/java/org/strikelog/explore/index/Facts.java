package org.strikelog.explore.index;

import java.time.Instant;
import java.util.Arrays;
import org.strikelog.incident.DatePrecision;
import org.strikelog.incident.EventType;
import org.strikelog.incident.Outcome;

/**
 * What there is one of for each incident, sorted by first day and id.
 *
 * @param stamps low bits of the transaction that last changed it
 * @param updated when it was published or last changed, as seconds after {@link #EPOCH}
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
        int[] updated,
        int[] starts,
        int[] ends,
        int[] spots,
        int[] traits,
        int[] known,
        short[] datasets,
        short[] citations) {

    /** From when seconds are counted, so that they last until 2068. */
    static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    static final Facts NONE = new Facts(
            new int[0],
            new int[0],
            new int[0],
            new int[0],
            new int[0],
            new int[0],
            new int[0],
            new int[0],
            new short[0],
            new short[0]);

    static final Field TYPE = new Field(0, 15, Holds.ONE);
    static final Field OUTCOME = new Field(4, 7, Holds.ONE);
    static final Field STATUS = new Field(7, 7, Holds.ONE_OR_NONE);
    static final Field WEAPONS = new Field(10, 0x7ff, Holds.SEVERAL);

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

    /** Where among the traits something is. */
    record Field(int shift, int mask, Holds terms) {

        /** {@return whether a term, by its place in the vocabulary, is in what the field holds} */
        boolean holds(int packed, int term) {
            return switch (terms) {
                case ONE -> packed == term;
                case ONE_OR_NONE -> packed == term + 1;
                case SEVERAL -> (packed >>> term & 1) != 0;
            };
        }
    }

    /** The number of a term; the same counted from 1; a bit for each of several. */
    private enum Holds {
        ONE,
        ONE_OR_NONE,
        SEVERAL
    }

    int size() {
        return ids.length;
    }

    /** {@return the first row that starts on a day or later; of those on that day, with an id or a greater one} */
    int firstFrom(int day, long id) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (starts[middle] < day || starts[middle] == day && ids[middle] < id) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int lastId() {
        return Arrays.stream(ids).max().orElse(0);
    }

    int latestEnd() {
        return Arrays.stream(ends).max().orElse(Integer.MIN_VALUE);
    }

    // A sum takes no order into account, so that two instances that read the same in another order agree.
    long sum() {
        long sum = size();
        for (int row = 0; row < size(); row++) {
            long mixed = ((long) ids[row] << 32 ^ stamps[row] & 0xffffffffL) * 0x9E3779B97F4A7C15L;
            mixed ^= mixed >>> 29;
            sum += mixed * 0xBF58476D1CE4E5B9L;
        }
        return sum;
    }

    /** {@return a moment as seconds after {@link #EPOCH}, or the nearest that there is a number for} */
    static int seconds(Instant moment) {
        return Math.clamp(moment.getEpochSecond() - EPOCH.getEpochSecond(), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    Instant updatedAt(int row) {
        return EPOCH.plusSeconds(updated[row]);
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
                splice.column(updated, fresh.updated),
                splice.column(starts, fresh.starts),
                splice.column(ends, fresh.ends),
                splice.column(spots, fresh.spots),
                splice.column(traits, fresh.traits),
                splice.column(known, fresh.known),
                splice.column(datasets, fresh.datasets),
                splice.column(citations, fresh.citations));
    }
}
