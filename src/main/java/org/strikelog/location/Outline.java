package org.strikelog.location;

/**
 * A line as an SVG path: its first point where it stands, every other as steps from the one before, in tenths of a
 * pixel. Steps are short, which makes a page with a map lighter by a third. Rounding does not add up, since steps lead
 * from rounded point to rounded point.
 */
final class Outline {

    /** What lies far outside is drawn at the edge of a wide margin. */
    private static final double FARTHEST = 5000;

    private final StringBuilder path = new StringBuilder();
    private long x;
    private long y;

    /** Leads on to a point, in pixels; the first one is where the line begins. */
    void to(double pixelsX, double pixelsY) {
        long nextX = tenths(pixelsX);
        long nextY = tenths(pixelsY);
        path.append(path.isEmpty() ? 'M' : 'l');
        write(nextX - x);
        if (nextY >= y) {
            path.append(' ');
        }
        write(nextY - y);
        x = nextX;
        y = nextY;
    }

    private void write(long tenths) {
        if (tenths < 0) {
            path.append('-');
        }
        path.append(Math.abs(tenths) / 10);
        if (tenths % 10 != 0) {
            path.append('.').append(Math.abs(tenths) % 10);
        }
    }

    private static long tenths(double pixels) {
        return Math.round(Math.clamp(pixels, -FARTHEST, FARTHEST) * 10);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
