package org.strikelog.map.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikelog.explore.MapView;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.location.Tile;

/**
 * What the map shows, as a table: the marks with most incidents first.
 *
 * @param more how many marks it leaves out
 * @param unplaced incidents without coordinates
 */
record PlaceTable(List<Row> rows, int more, long unplaced) {

    private static final int MOST = 50;

    /**
     * A mark.
     *
     * @param name of its place; none for a bare point and for several places
     * @param several whether its places lie too close together to be told apart at this zoom
     * @param radiusKm of the area; none where the place itself is known
     * @param only the filter that asks for exactly its incidents; for an area, for all in its place
     */
    record Row(
            @Nullable String name,
            boolean several,
            double lat,
            double lon,
            @Nullable Double radiusKm,
            long count,
            @Nullable IncidentFilter only) {}

    static PlaceTable of(IncidentFilter filter, MapView map) {
        List<Row> all = Stream.concat(
                        map.cells().stream().map(c -> row(filter, c)),
                        map.areas().stream().map(a -> row(filter, a)))
                .sorted(Comparator.comparing(Row::count).reversed())
                .toList();
        List<Row> rows = all.stream().limit(MOST).toList();
        return new PlaceTable(rows, all.size() - rows.size(), map.unplaced());
    }

    private static Row row(IncidentFilter filter, MapView.Cell cell) {
        List<Double> bounds = cell.bounds();
        boolean point = bounds.get(0).equals(bounds.get(2)) && bounds.get(1).equals(bounds.get(3));
        IncidentFilter only = filter.without("cell");
        for (Tile tile : cell.tiles()) {
            only = only.with("cell", tile.toString());
        }
        return new Row(name(cell.location()), !point, cell.lat(), cell.lon(), null, cell.count(), only);
    }

    private static Row row(IncidentFilter filter, MapView.Area area) {
        MapView.Spot spot = area.location();
        return new Row(
                name(spot),
                false,
                area.lat(),
                area.lon(),
                area.radiusKm(),
                area.count(),
                spot == null ? null : filter.with("location", spot.key()));
    }

    private static @Nullable String name(MapView.@Nullable Spot spot) {
        return spot == null ? null : spot.name();
    }
}
