package org.strikelog.location;

import java.math.BigDecimal;

/**
 * A rectangle of the map, written {@code west,south,east,north} in decimal degrees as in OGC API - Features: {@code
 * 38,29,49,38} is most of Iraq. Where west is greater than east the box crosses the antimeridian: {@code
 * 170,-50,-170,-30} reaches over New Zealand to 170° W.
 *
 * @param west longitude, -180 to 180
 * @param south latitude, -90 to 90
 * @param east longitude, -180 to 180
 * @param north latitude, not below {@code south}
 */
public record BoundingBox(double west, double south, double east, double north) {

    public BoundingBox {
        if (!within(west, 180) || !within(east, 180) || !within(south, 90) || !within(north, 90) || south > north) {
            throw new IllegalArgumentException("Not a box: " + west + "," + south + "," + east + "," + north);
        }
    }

    /**
     * Reads four numbers separated by commas.
     *
     * @throws IllegalArgumentException if there are not four numbers, or they are not a box
     */
    public static BoundingBox parse(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("Not four numbers: " + text);
        }
        return new BoundingBox(number(parts[0]), number(parts[1]), number(parts[2]), number(parts[3]));
    }

    public boolean crossesAntimeridian() {
        return west > east;
    }

    @Override
    public String toString() {
        return plain(west) + "," + plain(south) + "," + plain(east) + "," + plain(north);
    }

    private static double number(String text) {
        return new BigDecimal(text.strip()).doubleValue();
    }

    private static boolean within(double degrees, double limit) {
        return degrees >= -limit && degrees <= limit;
    }

    private static String plain(double degrees) {
        return BigDecimal.valueOf(degrees).stripTrailingZeros().toPlainString();
    }
}
