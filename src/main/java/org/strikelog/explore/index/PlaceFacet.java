package org.strikelog.explore.index;

import java.util.HashMap;
import java.util.Map;
import org.strikelog.explore.Extent;

/** Counts by place of the gazetteer: what happened at one happened in those around it. */
final class PlaceFacet extends FacetCounter {

    private final Directory directory;
    private final int[] locations;

    /** Place 0 stands for those rows that have none. */
    PlaceFacet(Selection selection) {
        super(
                selection,
                "location",
                selection.filter.locations(),
                Selection.LOCATION,
                selection.record.directory.placesEnd());
        directory = selection.record.directory;
        locations = selection.record.spots.locations;
    }

    @Override
    public void take(Block block, int[] rows, int[] marks, int count) {
        int[] spots = block.facts.spots();
        int[] counts = extents.counts;
        for (int i = 0; i < count; i++) {
            counts[locations[spots[rows[i]]]]++;
        }
        harms.in(block);
        for (int i = 0; i < count; i++) {
            extents.addHarm(locations[spots[rows[i]]], harms, rows[i]);
        }
    }

    @Override
    Extents byValue() {
        int[] at = extents.counts;
        Extents within = new Extents(at.length);
        for (int place = 1; place < at.length; place++) {
            if (at[place] > 0) {
                for (int outer : directory.around()[place]) {
                    within.add(outer, extents, place);
                }
            }
        }
        return within;
    }

    @Override
    void give(Extents all, FacetValues values) {
        for (int place = 1; place < all.counts.length; place++) {
            if (all.counts[place] > 0) {
                values.add(directory.place(place).key(), directory.place(place).name(), place);
            }
        }
    }

    /** {@return what each place comes to, with those inside it, by key} */
    Map<String, Extent> extents() {
        Extents within = byValue();
        Map<String, Extent> all = new HashMap<>();
        for (int place = 1; place < within.counts.length; place++) {
            if (within.counts[place] > 0) {
                all.put(directory.place(place).key(), within.of(place));
            }
        }
        return all;
    }
}
