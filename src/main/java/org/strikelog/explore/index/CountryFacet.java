package org.strikelog.explore.index;

/** Counts by country. */
final class CountryFacet extends FacetCounter {

    private final Spots spots;

    CountryFacet(Selection selection) {
        super(selection, "country", selection.filter.countries(), Selection.COUNTRY, Spots.COUNTRIES, Spots.COUNTRIES);
        spots = selection.record.spots;
    }

    @Override
    public void take(Block block, int[] rows, int[] marks, int count) {
        int[] spotOf = block.facts.spots();
        short[] countries = spots.countries;
        int[] counts = extents.counts;
        for (int i = 0; i < count; i++) {
            counts[countries[spotOf[rows[i]]]]++;
        }
        harms.in(block);
        for (int i = 0; i < count; i++) {
            extents.addHarm(countries[spotOf[rows[i]]], harms, rows[i]);
        }
    }

    @Override
    void give(Extents all, FacetValues values) {
        for (int country = 1; country < Spots.COUNTRIES; country++) {
            if (all.counts[country] > 0) {
                values.add(Spots.code(country), Spots.code(country), country);
            }
        }
    }
}
