package org.strikelog.location;

/** The Web Mercator projection (EPSG 3857) onto a unit square, whose rows run from north to south. */
public final class Mercator {

    /** Degrees of latitude beyond which there is nothing on the square, north and south. */
    public static final double END = 85.05;

    private Mercator() {}

    /** {@return how far down the square a latitude in degrees is: 0 and 1 at its ends, beyond them towards the poles} */
    public static double down(double latitude) {
        double sine = Math.sin(Math.toRadians(latitude));
        return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
    }

    /** {@return the same for a latitude that is drawn at the end of the square if it lies beyond} */
    public static double downWithin(double latitude) {
        return down(Math.clamp(latitude, -END, END));
    }

    /** {@return the latitude in degrees of so far down the square} */
    public static double latitude(double down) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * down))));
    }
}
