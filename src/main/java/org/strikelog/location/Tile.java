package org.strikelog.location;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A square of the Web Mercator tile grid that web maps share (OGC WebMercatorQuad, EPSG:3857), written {@code z/x/y}.
 *
 * <p>A point on its western or northern edge lies in it, one on its eastern or southern edge lies in its neighbour. The
 * rows at the top and at the foot reach to the poles.
 *
 * @param zoom 0 to {@value #DEEPEST}; the world is 2^zoom tiles wide
 * @param x column, from 0 at the antimeridian eastwards
 * @param y row, from 0 at 85.05° N southwards
 */
public record Tile(int zoom, int x, int y) {

    /** Tiles of this zoom are some 38 m wide at the equator. */
    public static final int DEEPEST = 20;

    private static final Pattern FORM = Pattern.compile("(\\d{1,2})/(\\d{1,7})/(\\d{1,7})");

    public Tile {
        if (zoom < 0 || zoom > DEEPEST || x < 0 || y < 0 || x >= 1 << zoom || y >= 1 << zoom) {
            throw new IllegalArgumentException("Not a tile: " + zoom + "/" + x + "/" + y);
        }
    }

    /**
     * Reads {@code z/x/y}.
     *
     * @throws IllegalArgumentException if it is not a tile
     */
    public static Tile parse(String text) {
        Matcher numbers = FORM.matcher(text);
        if (!numbers.matches()) {
            throw new IllegalArgumentException("Not a tile: " + text);
        }
        return new Tile(
                Integer.parseInt(numbers.group(1)),
                Integer.parseInt(numbers.group(2)),
                Integer.parseInt(numbers.group(3)));
    }

    /** {@return the tile in which a point lies} */
    public static Tile at(double latitude, double longitude, int zoom) {
        int last = (1 << zoom) - 1;
        int x = Math.clamp((long) Math.floor((longitude + 180) / 360 * (1 << zoom)), 0, last);
        int y = Math.clamp((long) Math.floor(Math.clamp(Mercator.down(latitude), 0, 1) * (1 << zoom)), 0, last);
        // All this rounds. What counts is on which side of an edge, as the tile gives it, the point lies.
        Tile tile = new Tile(zoom, x, y);
        int column = longitude < tile.west() ? x - 1 : longitude >= tile.east() && x < last ? x + 1 : x;
        int row = latitude > tile.north() ? y - 1 : latitude <= tile.south() && y < last ? y + 1 : y;
        return new Tile(zoom, column, row);
    }

    /** {@return whether a point lies in it} */
    public boolean contains(double latitude, double longitude) {
        return latitude <= north()
                && (latitude > south() || lastRow())
                && longitude >= west()
                && (longitude < east() || lastColumn());
    }

    /** {@return the point halfway between its edges, in degrees} */
    public Coordinates middle() {
        return new Coordinates((north() + south()) / 2, (west() + east()) / 2);
    }

    /** {@return how wide it is at its middle, in kilometres, along the parallel} */
    public double widthKm() {
        return (east() - west()) * Coordinates.KM_PER_DEGREE * Math.cos(Math.toRadians(middle().latitude()));
    }

    /** {@return whether its eastern edge, the antimeridian, belongs to it} */
    public boolean lastColumn() {
        return x == (1 << zoom) - 1;
    }

    /** {@return whether its southern edge, the pole, belongs to it} */
    public boolean lastRow() {
        return y == (1 << zoom) - 1;
    }

    /** {@return longitude of its western edge in degrees} */
    public double west() {
        return 360.0 * x / (1 << zoom) - 180;
    }

    /** {@return longitude of its eastern edge in degrees} */
    public double east() {
        return 360.0 * (x + 1) / (1 << zoom) - 180;
    }

    /** {@return latitude of its northern edge in degrees; the pole for the first row} */
    public double north() {
        return y == 0 ? 90 : edge(y);
    }

    /** {@return latitude of its southern edge in degrees; the pole for the last row} */
    public double south() {
        return y + 1 == 1 << zoom ? -90 : edge(y + 1);
    }

    @Override
    public String toString() {
        return zoom + "/" + x + "/" + y;
    }

    private double edge(int row) {
        return Mercator.latitude((double) row / (1 << zoom));
    }
}
