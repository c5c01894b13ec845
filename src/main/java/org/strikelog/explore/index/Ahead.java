package org.strikelog.explore.index;

import java.sql.SQLException;
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

    /** {@return whether the transaction has committed, as far as it is offered, and nothing else has changed what it has written} */
    boolean holds(Offer offered, RecordReader reader) throws SQLException {
        return !offered.of(transaction).isEmpty() && reader.directoryChangesBeside(transaction) == directory;
    }

    /** {@return the first of some parts, in the order of their ids, that was not taken in; parts of others are none} */
    Optional<Part> nextOf(List<Part> parts) {
        return parts.stream()
                .filter(part -> part.transaction == transaction && part.first > upTo)
                .findFirst();
    }

    Ahead with(Part part, Batch batch) {
        return new Ahead(transaction, directory, part.first, rows.with(batch, NONE, rows.directory));
    }
}
