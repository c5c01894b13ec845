package org.strikelog.explore.index;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strikelog.explore.Extent;

/** Counts by place of the gazetteer: what happened at one happened in those around it. */
final class PlaceFacet extends FacetCounter {

    private final Directory directory;
    private final int[] locations;
    /** By number; at 0 those without a place. */
    private final int[] at;

    private final @Nullable Extents extents;

    /** @param extents where people are added up too, by place */
    PlaceFacet(Selection selection, @Nullable Extents extents) {
        super("location", selection.filter.locations(), Selection.LOCATION);
        directory = selection.record.directory;
        locations = selection.record.spots.locations;
        at = new int[directory.placesEnd()];
        this.extents = extents;
    }

    @Override
    public void take(Block block, int[] rows, int[] marks, int count) {
        int[] spots = block.facts.spots();
        for (int i = 0; i < count; i++) {
            at[locations[spots[rows[i]]]]++;
        }
        if (extents != null) {
            for (int i = 0; i < count; i++) {
                extents.add(locations[spots[rows[i]]], block, rows[i]);
            }
        }
    }

    @Override
    void give(FacetValues values) {
        int[] within = new int[at.length];
        for (int place = 1; place < at.length; place++) {
            if (at[place] > 0) {
                for (int outer : directory.around()[place]) {
                    within[outer] += at[place];
                }
            }
        }
        for (int place = 1; place < within.length; place++) {
            if (within[place] > 0) {
                values.add(directory.place(place).key(), directory.place(place).name(), within[place]);
            }
        }
    }

    /** {@return what each place comes to, with those inside it} */
    Map<String, Extent> extents() {
        Map<Integer, Extents.Part> parts = new HashMap<>();
        for (int place = 1; place < at.length; place++) {
            if (at[place] > 0) {
                for (int outer : directory.around()[place]) {
                    parts.merge(outer, Objects.requireNonNull(extents).of(place, at[place]), Extents.Part::add);
                }
            }
        }
        Map<String, Extent> all = new HashMap<>();
        parts.forEach((place, part) -> all.put(directory.place(place).key(), part.extent()));
        return all;
    }
}
