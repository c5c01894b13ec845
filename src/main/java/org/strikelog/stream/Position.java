package org.strikelog.stream;

import java.util.regex.Pattern;

/**
 * A place between two changes of the stream, at which one can go on for ever. Clients pass it on as it is.
 *
 * @param database tells the database whose transactions are counted from any other, even from a copy of it
 * @param transaction that made the change before it; 0 before the first
 * @param incident that the change before it was about
 */
public record Position(int database, long transaction, long incident) implements Comparable<Position> {

    private static final Pattern FORM = Pattern.compile("([0-9a-z]{1,7})-([0-9a-z]{1,13})-([0-9a-z]{1,13})");
    private static final int DIGITS = 36;

    /**
     * Reads a position.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Position parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(text);
        }
        return new Position(
                Integer.parseUnsignedInt(parts.group(1), DIGITS),
                Long.parseLong(parts.group(2), DIGITS),
                Long.parseLong(parts.group(3), DIGITS));
    }

    /** {@return how two positions of one database lie to each other} */
    @Override
    public int compareTo(Position other) {
        return transaction == other.transaction
                ? Long.compare(incident, other.incident)
                : Long.compare(transaction, other.transaction);
    }

    @Override
    public String toString() {
        return Integer.toUnsignedString(database, DIGITS) + "-" + Long.toString(transaction, DIGITS) + "-"
                + Long.toString(incident, DIGITS);
    }
}
