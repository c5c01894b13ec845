package org.strikelog.explore.index;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikelog.explore.MapView;
import org.strikelog.location.Coordinates;
import org.strikelog.location.Tile;

/** Spots that are drawn as one, while they are gathered. */
final class Mark {

    private static final double SCALE = 1e5;

    private final SpotCounter counted;
    private final Ints members = new Ints(2);
    private final Set<Tile> tiles = new LinkedHashSet<>(2);
    private final SpotCounter.Sums.Harm killed;
    private final SpotCounter.Sums.Harm injured;
    private double latitudes;
    private double longitudes;
    private double west = Double.POSITIVE_INFINITY;
    private double south = Double.POSITIVE_INFINITY;
    private double east = Double.NEGATIVE_INFINITY;
    private double north = Double.NEGATIVE_INFINITY;

    long count;

    Mark(SpotCounter counted) {
        this.counted = counted;
        killed = counted.killed.harm();
        injured = counted.injured.harm();
    }

    void in(Tile tile) {
        tiles.add(tile);
    }

    /** {@return this, as the one square in which all of its own lie} */
    Mark as(Tile tile) {
        tiles.clear();
        tiles.add(tile);
        return this;
    }

    void add(int spot) {
        Spots spots = counted.spots;
        int incidents = counted.counts[spot];
        count += incidents;
        members.add(spot);
        latitudes += incidents * spots.latitudes[spot];
        longitudes += incidents * spots.longitudes[spot];
        reach(spots.longitudes[spot], spots.latitudes[spot], spots.longitudes[spot], spots.latitudes[spot]);
        killed.add(spot);
        injured.add(spot);
    }

    void add(Mark other) {
        count += other.count;
        for (int i = 0; i < other.members.size(); i++) {
            members.add(other.members.get(i));
        }
        tiles.addAll(other.tiles);
        latitudes += other.latitudes;
        longitudes += other.longitudes;
        reach(other.west, other.south, other.east, other.north);
        killed.add(other.killed);
        injured.add(other.injured);
    }

    /** {@return one of its spots} */
    int spot() {
        return members.get(0);
    }

    double latitude() {
        return south == north ? south : round(latitudes / count);
    }

    double longitude() {
        return west == east ? west : round(longitudes / count);
    }

    MapView.Cell cell(Directory directory) {
        return new MapView.Cell(
                longitude(),
                latitude(),
                count,
                List.of(west, south, east, north),
                List.copyOf(tiles),
                place(directory),
                count == 1 ? (long) counted.incidents[spot()] : null,
                killed.among(count),
                injured.among(count));
    }

    /** {@return a circle around the circles of its spots} */
    MapView.Area area(Directory directory) {
        Coordinates middle = new Coordinates(latitude(), longitude());
        double radius = 0;
        for (int spot : members.toArray()) {
            Coordinates centre = new Coordinates(counted.spots.latitudes[spot], counted.spots.longitudes[spot]);
            radius = Math.max(radius, middle.kmTo(centre) + counted.spots.radii[spot]);
        }
        return new MapView.Area(longitude(), latitude(), radius, count, place(directory));
    }

    /** The place of the gazetteer at which all of its spots are, if there is one. */
    private MapView.@Nullable Spot place(Directory directory) {
        int place = counted.spots.locations[spot()];
        boolean one =
                place != 0 && Arrays.stream(members.toArray()).allMatch(spot -> counted.spots.locations[spot] == place);
        return one
                ? new MapView.Spot(
                        directory.place(place).key(), directory.place(place).name())
                : null;
    }

    private void reach(double w, double s, double e, double n) {
        west = Math.min(west, w);
        south = Math.min(south, s);
        east = Math.max(east, e);
        north = Math.max(north, n);
    }

    /** To a metre or so: what is finer than that costs bytes and says nothing. */
    private static double round(double degrees) {
        return Math.round(degrees * SCALE) / SCALE;
    }
}
