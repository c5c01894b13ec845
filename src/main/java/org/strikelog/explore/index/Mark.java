package org.strikelog.explore.index;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikelog.explore.MapView;
import org.strikelog.location.Coordinates;
import org.strikelog.location.Tile;

/** What is drawn as one: a cell of the grid, and others that it takes in. */
final class Mark {

    private static final double SCALE = 1e4;

    final int cell;
    long count;

    private final Spots spots;
    private final CellCounter counted;
    private final Set<Tile> tiles = new LinkedHashSet<>(2);
    private final HarmSum killed;
    private final HarmSum injured;
    private final double[] bounds;
    private double latitude;
    private double longitude;
    private double radius;
    /** The one spot where all of it is; -1 where there are several. */
    private int spot;

    Mark(Spots spots, CellCounter counted, int cell) {
        this.spots = spots;
        this.counted = counted;
        this.cell = cell;
        count = counted.count(cell);
        killed = counted.killed(cell);
        injured = counted.injured(cell);
        spot = counted.spot(cell);
        Grid grid = counted.grid;
        latitude = spot < 0 ? grid.latitudes[cell] : spots.latitudes[spot];
        longitude = spot < 0 ? grid.longitudes[cell] : spots.longitudes[spot];
        radius = spot < 0 ? grid.radii[cell] : spots.radii[spot];
        bounds = spot < 0 ? grid.bounds[cell].clone() : new double[] {longitude, latitude, longitude, latitude};
        if (!grid.area(cell)) {
            tiles.add(spots.tile(grid.samples[cell], grid.level));
        }
    }

    /** Takes in another, between whose middle and its own the new one lies. */
    void add(Mark other) {
        Coordinates mine = new Coordinates(latitude, longitude);
        Coordinates others = new Coordinates(other.latitude, other.longitude);
        double share = (double) other.count / (count + other.count);
        latitude += (other.latitude - latitude) * share;
        longitude += (other.longitude - longitude) * share;
        Coordinates middle = new Coordinates(latitude, longitude);
        radius = Math.max(middle.kmTo(mine) + radius, middle.kmTo(others) + other.radius);
        count += other.count;
        killed.add(other.killed);
        injured.add(other.injured);
        tiles.addAll(other.tiles);
        bounds[0] = Math.min(bounds[0], other.bounds[0]);
        bounds[1] = Math.min(bounds[1], other.bounds[1]);
        bounds[2] = Math.max(bounds[2], other.bounds[2]);
        bounds[3] = Math.max(bounds[3], other.bounds[3]);
        spot = -1;
    }

    /** {@return this, as the one square in which all of its own lie} */
    Mark as(Tile tile) {
        tiles.clear();
        tiles.add(tile);
        return this;
    }

    double latitude() {
        return latitude;
    }

    double longitude() {
        return longitude;
    }

    MapView.Cell cell(Directory directory) {
        return new MapView.Cell(
                round(longitude),
                round(latitude),
                count,
                List.of(bounds[0], bounds[1], bounds[2], bounds[3]),
                List.copyOf(tiles),
                place(directory),
                count == 1 ? (long) counted.incident(cell) : null,
                killed.among(count),
                injured.among(count));
    }

    MapView.Area area(Directory directory) {
        return new MapView.Area(round(longitude), round(latitude), radius, count, place(directory));
    }

    /** The place of the gazetteer at which all of it is, if there is one. */
    private MapView.@Nullable Spot place(Directory directory) {
        int location = spot < 0 ? 0 : spots.locations[spot];
        return location == 0
                ? null
                : new MapView.Spot(
                        directory.place(location).key(),
                        directory.place(location).name());
    }

    /** The middle of several places is rounded to some ten metres: finer digits cost bytes and say nothing. */
    private double round(double degrees) {
        return spot < 0 ? Math.round(degrees * SCALE) / SCALE : degrees;
    }
}
