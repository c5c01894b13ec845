package org.strikelog.explore.index;

import java.util.BitSet;

/**
 * Incidents that the database tells of as changed, in the order of their ids, each with the transaction that did it last.
 *
 * @param stamps the lower half of the numbers of those transactions
 */
record Offer(int[] ids, int[] stamps) {

    static final Offer NONE = new Offer(new int[0], new int[0]);

    /** {@return those that one transaction has changed last} */
    BitSet of(long transaction) {
        BitSet of = new BitSet();
        for (int i = 0; i < ids.length; i++) {
            if (stamps[i] == (int) transaction) {
                of.set(ids[i]);
            }
        }
        return of;
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
