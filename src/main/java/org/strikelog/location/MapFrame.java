package org.strikelog.location;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.strikelog.location.MapDrawing.Spot;

/**
 * What a map that stands still shows: a part of the unit square of Web Mercator (EPSG:3857), drawn so many pixels wide
 * and high. It may reach over the antimeridian, beyond either side of the square.
 *
 * @param left western edge on the unit square
 * @param top northern edge on the unit square
 * @param scale pixels to the unit
 * @param width in pixels
 * @param height in pixels
 */
public record MapFrame(double left, double top, double scale, int width, int height) {

    /** Of a map beside a text. */
    static final int WIDTH = 336;

    /** Of a map beside a text. */
    static final int HEIGHT = 240;

    private static final double EARTH_KM = 40_075.017;
    /** Without being asked, a map comes no closer than a province. */
    private static final double CLOSEST = 256 * Math.pow(2, 6.2);

    private static final double CLOSEST_ASKED = 256 * Math.pow(2, 11);

    /** Points nearer to each other than this, in pixels, are one to the eye. */
    private static final double NEAR = 0.8;

    /** How far beyond its edge the picture is drawn, so that cut lines lie out of sight. */
    private static final double RIM = 4;

    /** {@return the closest view beside a text, up to a province, that holds all spots with the country around them} */
    public static MapFrame holding(List<Spot> spots) {
        return holding(spots, WIDTH, HEIGHT);
    }

    /** {@return the closest view, up to a province, that holds all spots with the country around them} */
    public static MapFrame holding(List<Spot> spots, int width, int height) {
        if (spots.isEmpty()) {
            return around(0, 0, 1, 1, 1, CLOSEST, width, height);
        }
        return around(
                edge(spots, -1, at -> mercatorX(at.longitude())).min().orElseThrow(),
                edge(spots, -1, at -> Mercator.downWithin(at.latitude())).min().orElseThrow(),
                edge(spots, 1, at -> mercatorX(at.longitude())).max().orElseThrow(),
                edge(spots, 1, at -> Mercator.downWithin(at.latitude())).max().orElseThrow(),
                0.8,
                CLOSEST,
                width,
                height);
    }

    /** {@return the closest view that holds a box} */
    public static MapFrame showing(BoundingBox box, int width, int height) {
        double east = box.crossesAntimeridian() ? box.east() + 360 : box.east();
        return around(
                mercatorX(box.west()),
                Mercator.downWithin(box.north()),
                mercatorX(east),
                Mercator.downWithin(box.south()),
                1,
                CLOSEST_ASKED,
                width,
                height);
    }

    private static MapFrame around(
            double minX, double minY, double maxX, double maxY, double share, double closest, int width, int height) {
        double scale =
                Math.min(share * width / Math.max(maxX - minX, 1e-9), share * height / Math.max(maxY - minY, 1e-9));
        scale = Math.clamp(scale, width, closest);
        return new MapFrame(
                (minX + maxX) / 2 - width / (2 * scale),
                (minY + maxY) / 2 - height / (2 * scale),
                scale,
                width,
                height);
    }

    private static DoubleStream edge(List<Spot> spots, int sign, ToDoubleFunction<Coordinates> side) {
        return spots.stream()
                .mapToDouble(spot -> side.applyAsDouble(spot.at())
                        + (spot.radiusKm() == null
                                ? 0
                                : sign * unit(spot.radiusKm(), spot.at().latitude())));
    }

    /** {@return this view as another copy of the world, so many worlds to the east, would show it} */
    MapFrame shifted(int worlds) {
        return new MapFrame(left - worlds, top, scale, width, height);
    }

    static double mercatorX(double longitude) {
        return longitude / 360 + 0.5;
    }

    /** {@return a length on the ground at a latitude, on the unit square} */
    static double unit(double km, double latitude) {
        return km / (EARTH_KM * Math.max(Math.cos(Math.toRadians(latitude)), 0.01));
    }

    /** {@return the zoom of slippy maps at this scale} */
    public double zoom() {
        return Math.log(scale / 256) / Math.log(2);
    }

    /** {@return a round length on the ground, at the middle of the view, that is at most so many pixels long} */
    public Bar bar(double longest) {
        double kmToPixel = 1 / (scale * unit(1, (north() + south()) / 2));
        double power = Math.pow(10, Math.floor(Math.log10(longest * kmToPixel)));
        double km = power * (longest * kmToPixel >= 5 * power ? 5 : longest * kmToPixel >= 2 * power ? 2 : 1);
        return new Bar(km, Math.round(km / kmToPixel * 10) / 10.0);
    }

    /**
     * A length to measure by.
     *
     * @param km on the ground
     * @param width on the picture, in pixels
     */
    public record Bar(double km, double width) {}

    double x(double mercatorX) {
        return (mercatorX - left) * scale;
    }

    double y(double mercatorY) {
        return (mercatorY - top) * scale;
    }

    double west() {
        return (left - 0.5) * 360;
    }

    double east() {
        return (left + width / scale - 0.5) * 360;
    }

    double north() {
        return Mercator.latitude(top);
    }

    double south() {
        return Mercator.latitude(top + height / scale);
    }

    /**
     * Appends a line to an SVG path. Points that the eye cannot tell apart are left out, and so are runs of points
     * beyond one and the same edge, which leaves the filled area inside as it was.
     */
    void trace(double[] line, StringBuilder path) {
        Outline part = new Outline();
        boolean seen = false;
        double lastX = 0;
        double lastY = 0;
        int lastSide = 0;
        double[] held = null;
        for (int i = 0; i < line.length; i += 2) {
            double x = x(line[i]);
            double y = y(line[i + 1]);
            int side = side(x, y);
            seen |= side == 0;
            if (i == 0) {
                part.to(x, y);
            } else if ((side & lastSide) != 0) {
                held = new double[] {x, y, side};
                continue;
            } else {
                if (held != null) {
                    part.to(held[0], held[1]);
                    seen |= ((int) held[2] & side) == 0;
                    held = null;
                } else {
                    seen |= lastSide != 0 && side != 0;
                }
                if (i < line.length - 2 && Math.abs(x - lastX) + Math.abs(y - lastY) < NEAR) {
                    continue;
                }
                part.to(x, y);
            }
            lastX = x;
            lastY = y;
            lastSide = side;
        }
        if (held != null) {
            part.to(held[0], held[1]);
        }
        if (seen || encloses(line)) {
            path.append(part);
        }
    }

    private boolean encloses(double[] line) {
        double minX = Double.MAX_VALUE;
        double minY = Double.MAX_VALUE;
        double maxX = -Double.MAX_VALUE;
        double maxY = -Double.MAX_VALUE;
        for (int i = 0; i < line.length; i += 2) {
            minX = Math.min(minX, line[i]);
            maxX = Math.max(maxX, line[i]);
            minY = Math.min(minY, line[i + 1]);
            maxY = Math.max(maxY, line[i + 1]);
        }
        return x(minX) <= 0 && x(maxX) >= width && y(minY) <= 0 && y(maxY) >= height;
    }

    private int side(double x, double y) {
        return (x < -RIM ? 1 : x > width + RIM ? 2 : 0) | (y < -RIM ? 4 : y > height + RIM ? 8 : 0);
    }
}
