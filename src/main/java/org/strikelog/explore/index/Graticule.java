package org.strikelog.explore.index;

import java.util.function.IntConsumer;
import org.strikelog.location.BoundingBox;

/**
 * Spots by the squares of one degree into which their circles reach, so that a box need not look at all of them, finds
 * side by side in memory what it looks at, and need not look closer at what lies well inside.
 *
 * @param starts where the spots of each square begin, row after row from the south, eastwards from the date line; those of the next follow; the last square holds those without a point, and those that reach further than a degree
 * @param spots by square
 * @param circles of those, four numbers each: latitude, longitude, and how far it reaches north and east, in degrees
 */
record Graticule(int[] starts, int[] spots, double[] circles) {

    private static final int ROWS = 180;
    private static final int COLUMNS = 360;
    private static final int EVERYWHERE = ROWS * COLUMNS;
    /** In degrees, so that no rounding puts a circle into too few squares. */
    private static final double MARGIN = 1e-6;

    /** Takes a spot and its circle, in degrees; the latitude is not a number where it has no point. */
    interface Each {
        void spot(int spot, double latitude, double longitude, double tall, double wide);
    }

    static Graticule of(Spots spots) {
        int[] starts = new int[EVERYWHERE + 2];
        for (int spot = 0; spot < spots.size; spot++) {
            squares(spots, spot, square -> starts[square + 1]++);
        }
        for (int square = 0; square <= EVERYWHERE; square++) {
            starts[square + 1] += starts[square];
        }
        int[] next = starts.clone();
        int[] bySquare = new int[starts[EVERYWHERE + 1]];
        double[] circles = new double[4 * bySquare.length];
        for (int i = 0; i < spots.size; i++) {
            int spot = i;
            squares(spots, spot, square -> {
                int at = next[square]++;
                bySquare[at] = spot;
                circles[4 * at] = spots.latitudes[spot];
                circles[4 * at + 1] = spots.longitudes[spot];
                circles[4 * at + 2] = spots.tall[spot];
                circles[4 * at + 3] = spots.wide[spot];
            });
        }
        return new Graticule(starts, bySquare, circles);
    }

    /**
     * Names all spots whose circle can reach into a box, and those without a point; some several times.
     *
     * @param inside takes those whose whole circle lies inside without doubt
     * @param each takes all others
     */
    void near(BoundingBox box, IntConsumer inside, Each each) {
        double width = box.east() - box.west() + (box.crossesAntimeridian() ? COLUMNS : 0);
        int south = (int) Math.floor(box.south()) + 2;
        int north = (int) Math.floor(box.north()) - 2;
        int west = (int) Math.floor(box.west()) + 2;
        int east = (int) Math.floor(box.west() + width) - 2;
        squares(box.south(), box.north(), box.west(), width, (square, row, column) -> {
            if (row >= south && row <= north && column >= west && column <= east) {
                for (int at = starts[square]; at < starts[square + 1]; at++) {
                    inside.accept(spots[at]);
                }
            } else {
                in(square, each);
            }
        });
        in(EVERYWHERE, each);
    }

    private void in(int square, Each each) {
        for (int at = starts[square]; at < starts[square + 1]; at++) {
            each.spot(spots[at], circles[4 * at], circles[4 * at + 1], circles[4 * at + 2], circles[4 * at + 3]);
        }
    }

    private static void squares(Spots spots, int spot, IntConsumer square) {
        double tall = spots.tall[spot] + MARGIN;
        double wide = spots.wide[spot] + MARGIN;
        if (spots.placed(spot) && 2 * tall < 1 && 2 * wide < 1) {
            double latitude = spots.latitudes[spot];
            squares(
                    latitude - tall,
                    latitude + tall,
                    spots.longitudes[spot] - wide,
                    2 * wide,
                    (found, row, column) -> square.accept(found));
        } else {
            square.accept(EVERYWHERE);
        }
    }

    /** Takes a square, and the degrees of its southern and western edge, the latter counted on beyond 180. */
    private interface Square {
        void at(int square, int row, int column);
    }

    private static void squares(double south, double north, double west, double width, Square square) {
        int top = Math.min(ROWS / 2 - 1, (int) Math.floor(north));
        int first = (int) Math.floor(west);
        int last = Math.min(first + COLUMNS - 1, (int) Math.floor(west + width));
        for (int row = Math.max(-ROWS / 2, (int) Math.floor(south)); row <= top; row++) {
            for (int column = first; column <= last; column++) {
                int number = (row + ROWS / 2) * COLUMNS + Math.floorMod(column + COLUMNS / 2, COLUMNS);
                square.at(number, row, column);
            }
        }
    }
}
