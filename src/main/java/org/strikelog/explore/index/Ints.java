package org.strikelog.explore.index;

import java.util.Arrays;

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

    /** {@return the values in another order: that at {@code order[i]} comes {@code i}th} */
    int[] toArray(int[] order) {
        int[] ordered = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            ordered[i] = values[order[i]];
        }
        return ordered;
    }
}
