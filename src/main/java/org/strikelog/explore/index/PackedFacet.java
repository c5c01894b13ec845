package org.strikelog.explore.index;

import java.util.Set;

/** Counts by a term, or terms, that {@link Facts} packs; a short loop, since every row of a view goes through it. */
final class PackedFacet extends FacetCounter {

    private final Enum<?>[] vocabulary;
    private final Facts.Field field;
    private final int[] counts;

    PackedFacet(String parameter, Set<?> chosen, int aside, Enum<?>[] vocabulary, Facts.Field field) {
        super(parameter, chosen, aside);
        this.vocabulary = vocabulary;
        this.field = field;
        counts = new int[field.mask() + 1];
    }

    @Override
    public void take(Block block, int[] rows, int[] marks, int count) {
        int[] traits = block.facts.traits();
        int shift = field.shift();
        int mask = field.mask();
        for (int i = 0; i < count; i++) {
            counts[traits[rows[i]] >>> shift & mask]++;
        }
    }

    @Override
    void give(FacetValues values) {
        for (int term = 0; term < vocabulary.length; term++) {
            long count = 0;
            for (int packed = 0; packed < counts.length; packed++) {
                count += field.holds(packed, term) ? counts[packed] : 0;
            }
            values.add(vocabulary[term].toString(), vocabulary[term].toString(), count);
        }
    }
}
