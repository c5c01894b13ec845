package org.strikelog.map.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikelog.explore.MapView;
import org.strikelog.location.Tile;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the map draws, as the page carries it for the script: named as the API names it, less what goes without saying.
 *
 * @param zoom at which its cells were made
 * @param frame west, south, east and north to show; none where the address has a box
 * @param others the places beside a chosen one, to choose from
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Marks(
        int zoom,
        @Nullable List<Double> frame,
        long total,
        List<Cell> cells,
        List<MapView.Area> areas,
        long unplaced,
        @Nullable Others others) {

    /** So many marks are drawn whatever part of the map is seen; with more, those far outside are only counted. */
    private static final int FEW = 150;

    private static final double DECIMALS = 1e5;

    /** @param bounds none where it is a point */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cell(
            double lon,
            double lat,
            long count,
            @Nullable List<Double> bounds,
            List<String> tiles,
            MapView.@Nullable Spot location,
            @Nullable Long incident,
            MapView.@Nullable Harm killed,
            MapView.@Nullable Harm injured) {}

    record Others(List<Cell> cells, List<MapView.Area> areas) {}

    /**
     * @param seen what of the map is on screen; none where that is not known
     * @param all the same map without what was chosen on it; none where nothing was
     */
    static Marks of(int zoom, @Nullable Frame seen, boolean fit, MapView map, @Nullable MapView all) {
        MapView near = near(map, seen);
        MapView others = all == null ? null : near(all, seen);
        return new Marks(
                zoom,
                fit && seen != null ? seen.edges() : null,
                map.total(),
                near.cells().stream().map(Marks::cell).toList(),
                near.areas(),
                map.unplaced(),
                others == null
                        ? null
                        : new Others(others.cells().stream().map(Marks::cell).toList(), others.areas()));
    }

    /** {@return it as the text of a script element, which nothing in it can end} */
    String json(JsonMapper mapper) {
        return mapper.writeValueAsString(this).replace("<", "\\u003c");
    }

    private static MapView near(MapView map, @Nullable Frame seen) {
        boolean few = map.cells().size() + map.areas().size() <= FEW;
        return few || seen == null ? map : map.within(seen.withRim());
    }

    private static Cell cell(MapView.Cell cell) {
        List<Double> bounds = cell.bounds();
        boolean point = bounds.get(0).equals(bounds.get(2)) && bounds.get(1).equals(bounds.get(3));
        return new Cell(
                rounded(cell.lon()),
                rounded(cell.lat()),
                cell.count(),
                point ? null : bounds,
                cell.tiles().stream().map(Tile::toString).toList(),
                cell.location(),
                cell.incident(),
                cell.killed(),
                cell.injured());
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * DECIMALS) / DECIMALS;
    }
}
