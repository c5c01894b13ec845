package org.strikelog.explore.index;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * New incidents of a transaction that is still under way, taken in part by part as it writes them. When it has ended they
 * have only to be joined to the record; if it comes to nothing, they are forgotten.
 *
 * @param directory how many other transactions had changed the directory when it told of the first part
 * @param upTo the least id of the part that was taken in last
 * @param rows of all parts that were taken in
 */
record Ahead(long transaction, long directory, long upTo, Snapshot rows) {

    private static final BitSet NONE = new BitSet();

    /**
     * Some of what a transaction has written.
     *
     * @param first the least id in it
     * @param directory how many other transactions had changed the directory by then
     */
    record Part(long transaction, long first, long directory) {}

    /** {@return nothing yet of the transaction that has written a part} */
    static Ahead of(Part first, Snapshot record) {
        return new Ahead(first.transaction, first.directory, 0, record.emptied());
    }

    /** {@return the first of some parts, in the order of their ids, that was not taken in; parts of others are none} */
    Optional<Part> nextOf(List<Part> parts) {
        return parts.stream()
                .filter(part -> part.transaction == transaction && part.first > upTo)
                .findFirst();
    }

    /** {@return the least id of its rows} */
    int first() {
        return rows.ids().nextSetBit(0);
    }

    /** {@return the greatest id of its rows} */
    int last() {
        return rows.ids().length() - 1;
    }

    Ahead with(Part part, Batch batch) {
        return new Ahead(transaction, directory, part.first, rows.with(batch, NONE, rows.directory));
    }
}
