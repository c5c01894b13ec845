package org.strikelog.location;

import jakarta.persistence.Embeddable;
import java.util.Locale;

/**
 * A point on Earth in WGS 84.
 *
 * @param latitude decimal degrees, -90 to 90, north positive
 * @param longitude decimal degrees, -180 to 180, east positive
 */
@Embeddable
public record Coordinates(double latitude, double longitude) {

    private static final double EARTH_RADIUS_KM = 6371.0088;

    /** Length of a degree along a great circle. */
    public static final double KM_PER_DEGREE = EARTH_RADIUS_KM * Math.PI / 180;

    public Coordinates {
        if (!(latitude >= -90 && latitude <= 90)) {
            throw new IllegalArgumentException("Not a latitude in degrees from -90 to 90: " + latitude);
        }
        if (!(longitude >= -180 && longitude <= 180)) {
            throw new IllegalArgumentException("Not a longitude in degrees from -180 to 180: " + longitude);
        }
    }

    /** {@return the great-circle distance in kilometres, on a sphere of the mean Earth radius of IUGG} */
    public double kmTo(Coordinates other) {
        double north = Math.toRadians(other.latitude - latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double haversine = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(haversine)));
    }

    /** {@return latitude and longitude with a hemisphere each, as in 33.7857° N, 42.4412° E} */
    @Override
    public String toString() {
        return rounded(4);
    }

    /** {@return the same to so many decimals of a degree} */
    public String rounded(int decimals) {
        return String.format(
                Locale.ROOT,
                "%." + decimals + "f° %s, %." + decimals + "f° %s",
                Math.abs(latitude),
                latitude < 0 ? "S" : "N",
                Math.abs(longitude),
                longitude < 0 ? "W" : "E");
    }
}
