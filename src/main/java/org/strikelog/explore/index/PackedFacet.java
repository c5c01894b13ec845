package org.strikelog.explore.index;

import java.util.Set;

/** Counts by a term, or terms, that {@link Facts} packs; a short loop, since every row of a view goes through it. */
final class PackedFacet extends FacetCounter {

    private final Enum<?>[] vocabulary;
    private final Facts.Field field;
    private final boolean plain;

    PackedFacet(
            Selection selection, String parameter, Set<?> chosen, int aside, Enum<?>[] vocabulary, Facts.Field field) {
        super(selection, parameter, chosen, aside, field.mask() + 1);
        this.vocabulary = vocabulary;
        this.field = field;
        plain = selection.plain();
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
    public boolean takesBlocks() {
        return plain;
    }

    @Override
    public void take(Block block) {
        takeWhole(block);
    }

    @Override
    Extents byValue() {
        Extents terms = new Extents(vocabulary.length);
        for (int packed = 0; packed < extents.counts.length; packed++) {
            for (int term = 0; extents.counts[packed] > 0 && term < vocabulary.length; term++) {
                if (field.holds(packed, term)) {
                    terms.add(term, extents, packed);
                }
            }
        }
        return terms;
    }

    @Override
    void give(Extents all, FacetValues values) {
        for (Enum<?> term : vocabulary) {
            values.add(term.toString(), term.toString(), term.ordinal());
        }
    }
}
