package org.strikelog.explore.index;

import java.util.Set;

/** Counts by a term, or terms, that {@link Facts} packs; a short loop, since every row of a view goes through it. */
final class PackedFacet extends FacetCounter {

    private final Enum<?>[] vocabulary;
    private final Facts.Field field;

    PackedFacet(
            Selection selection, String parameter, Set<?> chosen, int aside, Enum<?>[] vocabulary, Facts.Field field) {
        super(selection, parameter, chosen, aside, vocabulary.length, field.mask() + 1);
        this.vocabulary = vocabulary;
        this.field = field;
    }

    @Override
    public void take(Block block, int[] rows, int[] marks, int count) {
        int[] traits = block.facts.traits();
        int[] counts = extents.counts;
        int shift = field.shift();
        int mask = field.mask();
        for (int i = 0; i < count; i++) {
            counts[traits[rows[i]] >>> shift & mask]++;
        }
        harms.in(block);
        for (int i = 0; i < count; i++) {
            extents.addHarm(traits[rows[i]] >>> shift & mask, harms, rows[i]);
        }
    }

    @Override
    void addTo(Extents terms) {
        for (int packed = 0; packed < extents.counts.length; packed++) {
            for (int term = 0; extents.counts[packed] > 0 && term < vocabulary.length; term++) {
                if (field.holds(packed, term)) {
                    terms.add(term, extents, packed);
                }
            }
        }
    }

    @Override
    void give(Extents all, FacetValues values) {
        for (Enum<?> term : vocabulary) {
            values.add(term.toString(), term.toString(), term.ordinal());
        }
    }
}
