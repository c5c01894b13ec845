package org.strikelog.explore.index;

/** Counts by country. */
final class CountryFacet extends FacetCounter {

    private final Spots spots;
    private final int[] counts = new int[Spots.COUNTRIES];

    CountryFacet(Selection selection) {
        super("country", selection.filter.countries(), Selection.COUNTRY);
        spots = selection.record.spots;
    }

    @Override
    public void take(Block block, int[] rows, int[] marks, int count) {
        int[] spotOf = block.facts.spots();
        short[] countries = spots.countries;
        for (int i = 0; i < count; i++) {
            counts[countries[spotOf[rows[i]]]]++;
        }
    }

    @Override
    void give(FacetValues values) {
        for (int country = 1; country < counts.length; country++) {
            if (counts[country] > 0) {
                values.add(Spots.code(country), Spots.code(country), counts[country]);
            }
        }
    }
}
