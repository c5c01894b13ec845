package org.strikelog.location;

import java.util.Locale;

/**
 * What a small map shows: a part of the unit square of Web Mercator (EPSG:3857), drawn so many pixels wide and high.
 *
 * @param left western edge on the unit square
 * @param top northern edge on the unit square
 * @param scale pixels to the unit
 */
record MapFrame(double left, double top, double scale) {

    static final int WIDTH = 336;
    static final int HEIGHT = 240;

    private static final double EARTH_KM = 40_075.017;
    private static final double CLOSEST = 256 * Math.pow(2, 6.2);
    private static final double WIDEST = WIDTH;
    private static final double MERCATOR_END = 85.05;

    /** Points nearer to each other than this, in pixels, are one to the eye. */
    private static final double NEAR = 0.8;

    /** How far beyond its edge the picture is drawn, so that cut lines lie out of sight. */
    private static final double RIM = 4;

    /** {@return the closest view, up to a province, that holds a box of the unit square with room around it} */
    static MapFrame around(double minX, double minY, double maxX, double maxY) {
        double scale = Math.min(0.8 * WIDTH / Math.max(maxX - minX, 1e-9), 0.8 * HEIGHT / Math.max(maxY - minY, 1e-9));
        scale = Math.clamp(scale, WIDEST, CLOSEST);
        return new MapFrame((minX + maxX) / 2 - WIDTH / (2 * scale), (minY + maxY) / 2 - HEIGHT / (2 * scale), scale);
    }

    static double mercatorX(double longitude) {
        return longitude / 360 + 0.5;
    }

    static double mercatorY(double latitude) {
        double sine = Math.sin(Math.toRadians(Math.clamp(latitude, -MERCATOR_END, MERCATOR_END)));
        return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
    }

    /** {@return a length on the ground at a latitude, on the unit square} */
    static double unit(double km, double latitude) {
        return km / (EARTH_KM * Math.max(Math.cos(Math.toRadians(latitude)), 0.01));
    }

    /** {@return the zoom of slippy maps at this scale} */
    double zoom() {
        return Math.log(scale / 256) / Math.log(2);
    }

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
        return (left + WIDTH / scale - 0.5) * 360;
    }

    double north() {
        return latitude(top);
    }

    double south() {
        return latitude(top + HEIGHT / scale);
    }

    /**
     * Appends a line to an SVG path. Points that the eye cannot tell apart are left out, and so are runs of points
     * beyond one and the same edge, which leaves the filled area inside as it was.
     */
    void trace(double[] line, StringBuilder path) {
        StringBuilder part = new StringBuilder();
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
                append(part, 'M', x, y);
            } else if ((side & lastSide) != 0) {
                held = new double[] {x, y, side};
                continue;
            } else {
                if (held != null) {
                    append(part, 'L', held[0], held[1]);
                    seen |= ((int) held[2] & side) == 0;
                    held = null;
                } else {
                    seen |= lastSide != 0 && side != 0;
                }
                if (i < line.length - 2 && Math.abs(x - lastX) + Math.abs(y - lastY) < NEAR) {
                    continue;
                }
                append(part, 'L', x, y);
            }
            lastX = x;
            lastY = y;
            lastSide = side;
        }
        if (held != null) {
            append(part, 'L', held[0], held[1]);
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
        return x(minX) <= 0 && x(maxX) >= WIDTH && y(minY) <= 0 && y(maxY) >= HEIGHT;
    }

    private static int side(double x, double y) {
        return (x < -RIM ? 1 : x > WIDTH + RIM ? 2 : 0) | (y < -RIM ? 4 : y > HEIGHT + RIM ? 8 : 0);
    }

    /** One decimal is a tenth of a pixel. What lies far outside is drawn at the edge of a wide margin. */
    private static void append(StringBuilder path, char command, double x, double y) {
        path.append(command)
                .append(String.format(Locale.ROOT, "%.1f", Math.clamp(x, -5000, 5000)))
                .append(' ')
                .append(String.format(Locale.ROOT, "%.1f", Math.clamp(y, -5000, 5000)));
    }

    private static double latitude(double mercatorY) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * mercatorY))));
    }
}
