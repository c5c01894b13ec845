package org.strikelog.explore.index;

import java.util.BitSet;

/**
 * Incidents that the database tells of as changed, in the order of their ids, each with the transaction that did it last.
 *
 * @param stamps the lower half of the numbers of those transactions
 */
record Offer(int[] ids, int[] stamps) {

    static final Offer NONE = new Offer(new int[0], new int[0]);

    /** {@return these, and others that one transaction has changed} */
    Offer and(BitSet others, long transaction) {
        Ints all = new Ints();
        Ints by = new Ints();
        int other = others.nextSetBit(0);
        for (int i = 0; i <= ids.length; i++) {
            for (; other >= 0 && (i == ids.length || other < ids[i]); other = others.nextSetBit(other + 1)) {
                all.add(other);
                by.add((int) transaction);
            }
            if (i < ids.length) {
                all.add(ids[i]);
                by.add(stamps[i]);
            }
        }
        return new Offer(all.toArray(), by.toArray());
    }

    /** {@return those that another has not, or not of the same transaction} */
    BitSet beside(Offer other) {
        BitSet beside = new BitSet();
        int at = 0;
        for (int i = 0; i < ids.length; i++) {
            while (at < other.ids.length && other.ids[at] < ids[i]) {
                at++;
            }
            if (at == other.ids.length || other.ids[at] != ids[i] || other.stamps[at] != stamps[i]) {
                beside.set(ids[i]);
            }
        }
        return beside;
    }
}
