package org.strikelog.explore.index;

import java.util.Arrays;
import java.util.BitSet;

/** A list of numbers that grows, without an object for each. */
final class Ints {

    private int[] values;
    private int size;

    Ints() {
        this(1024);
    }

    /** @param room for so many before it has to grow */
    Ints(int room) {
        values = new int[room];
    }

    /** {@return the numbers of a set, in order; several times faster than its stream} */
    static int[] of(BitSet set) {
        int[] members = new int[set.cardinality()];
        int size = 0;
        for (int next = set.nextSetBit(0); next >= 0; next = set.nextSetBit(next + 1)) {
            members[size++] = next;
        }
        return members;
    }

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    int get(int index) {
        return values[index];
    }

    int size() {
        return size;
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }

    /** Puts the values into another order: that at {@code order[i]} comes {@code i}th. */
    void arrange(int[] order) {
        values = toArray(order);
    }

    /** {@return the values in another order: that at {@code order[i]} comes {@code i}th} */
    int[] toArray(int[] order) {
        int[] ordered = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            ordered[i] = values[order[i]];
        }
        return ordered;
    }
}
