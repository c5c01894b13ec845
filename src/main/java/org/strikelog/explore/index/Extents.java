package org.strikelog.explore.index;

import java.util.Arrays;
import org.strikelog.explore.Extent;

/**
 * How many rows, and how many people killed and injured in them, by some number that rows have, such as that of their
 * place. Numbers of which nobody was said to be harmed take no room for people.
 */
final class Extents {

    private static final int INJURED = HarmSum.FIELDS;
    private static final int FIELDS = 2 * HarmSum.FIELDS;
    private static final int AT_FIRST = 16;

    /** Rows of each number. */
    final int[] counts;

    /** Where the people of a number are among the sums, counted from 1; 0 is nowhere. */
    private final int[] slots;

    private int[] sums = new int[AT_FIRST * FIELDS];
    private int used;

    /** @param size a number above any that rows have */
    Extents(int size) {
        counts = new int[size];
        slots = new int[size];
    }

    /** Adds the people of some rows that have been counted already. */
    void addHarm(int number, HarmReader harms, int row) {
        int harm = harms.of(row);
        if (harm != Harms.NOTHING) {
            int at = at(number);
            harms.addTo(sums, at, at + INJURED, harm);
        }
    }

    /** Adds others, number by number. */
    void add(Extents others) {
        for (int number = 0; number < others.counts.length; number++) {
            if (others.counts[number] > 0) {
                add(number, others, number);
            }
        }
    }

    /** Adds all that others have under one number. */
    void add(int number, Extents others, int other) {
        counts[number] += others.counts[other];
        addHarm(number, others, other);
    }

    /** Adds the people alone that others have under one number. */
    void addHarm(int number, Extents others, int other) {
        if (others.slots[other] > 0) {
            int from = (others.slots[other] - 1) * FIELDS;
            int at = at(number);
            HarmSum.add(sums, at, others.sums, from);
            HarmSum.add(sums, at + INJURED, others.sums, from + INJURED);
        }
    }

    Extent of(int number) {
        int count = counts[number];
        if (slots[number] == 0) {
            return count == 0 ? Extent.NONE : new Extent(count, null, null);
        }
        int at = (slots[number] - 1) * FIELDS;
        return new Extent(count, new HarmSum(sums, at).among(count), new HarmSum(sums, at + INJURED).among(count));
    }

    private int at(int number) {
        if (slots[number] == 0) {
            slots[number] = ++used;
            if (used * FIELDS > sums.length) {
                sums = Arrays.copyOf(sums, 2 * sums.length);
            }
        }
        return (slots[number] - 1) * FIELDS;
    }
}
