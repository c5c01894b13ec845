package org.strikelog.explore;

/**
 * Lets a transaction that writes many incidents tell of them before it ends, so that whoever holds the record in memory, in
 * this process or another, can take them in meanwhile and show them as soon as it has. Nobody sees any of them earlier, and if
 * it comes to nothing, nobody does. Whatever is not told, or has become doubtful since, is read after the end as always.
 */
public interface RecordAhead {

    /**
     * Tells of new incidents, within the transaction that has written all that belongs to them. What was told is taken away
     * when that ends.
     *
     * @param first the least of their numbers, greater than any that it has told of before
     * @param last the greatest
     */
    void tell(long first, long last);
}
