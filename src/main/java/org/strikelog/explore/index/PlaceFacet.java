package org.strikelog.explore.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.strikelog.explore.Extent;

/**
 * Counts by place of the gazetteer: what happened at one happened in those around it. There are so many that to add up
 * who was harmed at each would take longer than all else, so that is done for those that a reader will see, at the end.
 */
final class PlaceFacet extends FacetCounter {

    private final Directory directory;
    private final int[] locations;
    /** What was counted, to be gone over again. */
    private final List<Taken> taken = new ArrayList<>();

    private record Taken(Block block, int[] rows, int count) {}

    /** Place 0 stands for those rows that have none. */
    PlaceFacet(Selection selection) {
        super(
                selection,
                "location",
                selection.filter.locations(),
                Selection.LOCATION,
                selection.record.directory.placesEnd(),
                selection.record.directory.placesEnd());
        directory = selection.record.directory;
        locations = selection.record.spots.locations;
    }

    @Override
    public void take(Block block, int[] rows, int[] marks, int count) {
        take(new Taken(block, Arrays.copyOf(rows, count), count));
    }

    @Override
    public boolean takesBlocks() {
        return true;
    }

    @Override
    public void take(Block block) {
        take(new Taken(block, Block.EVERY_ROW, block.size()));
    }

    private void take(Taken these) {
        int[] spots = these.block.facts.spots();
        int[] counts = extents.counts;
        for (int i = 0; i < these.count; i++) {
            counts[locations[spots[these.rows[i]]]]++;
        }
        taken.add(these);
    }

    @Override
    void addTo(Extents within) {
        int[] at = extents.counts;
        for (int place = 1; place < at.length; place++) {
            if (at[place] > 0) {
                for (int outer : directory.around()[place]) {
                    within.counts[outer] += at[place];
                }
            }
        }
    }

    @Override
    void addHarm(Extents within, int[] wanted) {
        boolean[] shown = new boolean[within.counts.length];
        for (int place : wanted) {
            shown[place] = true;
        }
        int[] inside = innermost(shown);
        Extents harmed = new Extents(within.counts.length);
        for (Taken these : taken) {
            int[] spots = these.block.facts.spots();
            harms.in(these.block);
            for (int i = 0; i < these.count; i++) {
                int place = inside[locations[spots[these.rows[i]]]];
                if (place > 0) {
                    harmed.addHarm(place, harms, these.rows[i]);
                }
            }
        }
        for (int place : wanted) {
            for (int outer : directory.around()[place]) {
                if (shown[outer]) {
                    within.addHarm(outer, harmed, place);
                }
            }
        }
    }

    /** {@return for each place where anything was counted the first of those around it, or itself, that is shown} */
    private int[] innermost(boolean[] shown) {
        int[] innermost = new int[shown.length];
        for (int place = 1; place < shown.length; place++) {
            if (extents.counts[place] > 0) {
                int[] around = directory.around()[place];
                for (int i = 0; i < around.length && innermost[place] == 0; i++) {
                    innermost[place] = shown[around[i]] ? around[i] : 0;
                }
            }
        }
        return innermost;
    }

    @Override
    void give(Extents all, FacetValues values) {
        for (int place = 1; place < all.counts.length; place++) {
            if (values.mayShow(place)) {
                values.add(directory.place(place).key(), directory.place(place).name(), place);
            }
        }
    }

    /** {@return what each place comes to, with those inside it, by key} */
    Map<String, Extent> extents() {
        Extents within = byValue();
        int[] counted = IntStream.range(1, within.counts.length)
                .filter(place -> within.counts[place] > 0)
                .toArray();
        addHarm(within, counted);
        Map<String, Extent> all = new HashMap<>();
        for (int place : counted) {
            all.put(directory.place(place).key(), within.of(place));
        }
        return all;
    }
}
