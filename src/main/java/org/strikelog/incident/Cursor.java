package org.strikelog.incident;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;

/**
 * A place between two rows of one list, which stays where it is while rows are added. Clients pass it on as it is.
 *
 * @param list what the list is of and how it is ordered; a cursor of another list is refused
 * @param backwards towards the start of the list
 * @param value of the row that it stands beside, in the column the list is ordered by
 * @param id of that row
 */
public record Cursor(int list, boolean backwards, String value, long id) {

    private static final char SEPARATOR = '\n';

    /** {@return what tells a list from others} */
    public static int listOf(IncidentFilter filter, Paging paging) {
        return (filter.query() + SEPARATOR + paging.order()).hashCode();
    }

    /**
     * Reads a cursor.
     *
     * @throws InvalidParameters if it is not a cursor of this list
     */
    public static Cursor parse(String text, IncidentFilter filter, Paging paging) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8)
                    .split(String.valueOf(SEPARATOR), 4);
            Cursor cursor =
                    new Cursor(Integer.parseInt(parts[0]), parts[1].equals("<"), parts[3], Long.parseLong(parts[2]));
            if (cursor.list == listOf(filter, paging) && cursor.holds(paging.sort())) {
                return cursor;
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw refusal(text);
        }
        throw refusal(text);
    }

    private boolean holds(Sort sort) {
        switch (sort) {
            case DATE -> LocalDate.parse(value);
            case KILLED, INJURED -> Integer.parseInt(value);
            case UPDATED -> Long.parseLong(value);
            case TITLE -> value.length();
        }
        return true;
    }

    private static InvalidParameters refusal(String text) {
        return new InvalidParameters(
                "cursor", text, "a cursor that this same list, with the same filter and order, has given");
    }

    @Override
    public String toString() {
        String text =
                "%d%c%s%c%d%c%s".formatted(list, SEPARATOR, backwards ? "<" : ">", SEPARATOR, id, SEPARATOR, value);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
