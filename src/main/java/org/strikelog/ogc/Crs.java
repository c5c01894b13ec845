package org.strikelog.ogc;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strikelog.incident.InvalidParameters;
import org.strikelog.incident.Parameters;
import org.strikelog.location.BoundingBox;
import org.strikelog.location.Coordinates;

/**
 * A coordinate reference system in which positions are asked for and given.
 *
 * @see <a href="https://epsg.org/crs_3857/WGS-84-Pseudo-Mercator.html">EPSG:3857, whose formulas are those of EPSG
 *     method 1024</a>
 */
public enum Crs {
    /** Longitude and latitude in degrees on WGS 84, in this order; how the record keeps them. */
    CRS84("http://www.opengis.net/def/crs/OGC/1.3/CRS84", "longitude and latitude in degrees", 180, 90),

    /**
     * Metres east and north on the square map of the web. It ends at some 85° north and south: what lies beyond is given
     * on its edge.
     */
    WEB_MERCATOR(
            "http://www.opengis.net/def/crs/EPSG/0/3857",
            "metres east and north on Web Mercator",
            // By EPSG 20,037,508.34 and 20,048,966.10, each rounded up to a metre.
            20_037_509,
            20_048_967);

    /** All of them, the default first. */
    public static final List<String> URIS =
            Arrays.stream(values()).map(Crs::uri).toList();

    static final String EXPECTED = "one of " + String.join(", ", URIS);

    private static final double EARTH_RADIUS_M = 6_378_137;
    /** Positions are given to the millimetre, and a box that is drawn around them holds them. */
    private static final double HALF_A_MILLIMETRE = 0.0005;

    private final String uri;
    private final String axes;
    private final double east;
    private final double north;

    Crs(String uri, String axes, double east, double north) {
        this.uri = uri;
        this.axes = axes;
        this.east = east;
        this.north = north;
    }

    /**
     * {@return the system that a URI stands for}
     *
     * @throws IllegalArgumentException if there is none
     */
    static Crs of(String uri) {
        return Arrays.stream(values())
                .filter(crs -> crs.uri.equals(uri))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(uri));
    }

    /**
     * {@return the system that a request names; degrees where it names none}
     *
     * @throws InvalidParameters if there is none of that name
     */
    public static Crs asked(@Nullable String uri) {
        Parameters parameters = new Parameters(uri == null ? Map.of() : Map.of("crs", List.of(uri)));
        Crs asked = parameters.one("crs", EXPECTED, Crs::of).orElse(CRS84);
        parameters.check();
        return asked;
    }

    public String uri() {
        return uri;
    }

    /** {@return what its numbers are, in their order} */
    public String axes() {
        return axes;
    }

    /** {@return the value of a {@code Content-Crs} header} */
    public String header() {
        return "<" + uri + ">";
    }

    /** {@return a point: degrees as they are, metres to the millimetre} */
    List<Double> position(Coordinates point) {
        if (this == CRS84) {
            return List.of(point.longitude(), point.latitude());
        }
        double y = EARTH_RADIUS_M * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(point.latitude()) / 2));
        return List.of(
                millimetres(EARTH_RADIUS_M * Math.toRadians(point.longitude())),
                millimetres(Math.max(-north, Math.min(north, y))));
    }

    /**
     * Reads a box. It has four numbers or, where degrees come with heights, six; heights are passed over, since nothing
     * here has one.
     *
     * @throws IllegalArgumentException if they are not a box within the extent of this system
     */
    BoundingBox box(String text) {
        double[] n = Arrays.stream(text.split(",", -1))
                .mapToDouble(number -> new BigDecimal(number.strip()).doubleValue())
                .toArray();
        if (n.length == 6 && this == CRS84 && n[2] <= n[5]) {
            n = new double[] {n[0], n[1], n[3], n[4]};
        }
        if (n.length != 4
                || Math.abs(n[0]) > east
                || Math.abs(n[1]) > north
                || Math.abs(n[2]) > east
                || Math.abs(n[3]) > north) {
            throw new IllegalArgumentException("Not a box: " + text);
        }
        return this == CRS84
                ? new BoundingBox(n[0], n[1], n[2], n[3])
                : new BoundingBox(
                        longitude(n[0] - HALF_A_MILLIMETRE),
                        latitude(n[1] - HALF_A_MILLIMETRE),
                        longitude(n[2] + HALF_A_MILLIMETRE),
                        latitude(n[3] + HALF_A_MILLIMETRE));
    }

    private static double longitude(double x) {
        return Math.max(-180, Math.min(180, Math.toDegrees(x / EARTH_RADIUS_M)));
    }

    private static double latitude(double y) {
        return Math.toDegrees(2 * Math.atan(Math.exp(y / EARTH_RADIUS_M)) - Math.PI / 2);
    }

    private static double millimetres(double metres) {
        return Math.round(metres * 1000) / 1000.0;
    }
}
