package org.strikelog.ogc;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.strikelog.incident.InvalidParameters;
import org.strikelog.location.PlaceFilter;

/**
 * A place in a list of places, which stays where it is while rows are added. Clients pass it on as it is.
 *
 * @param list what the list is of; a cursor of another list is refused
 * @param key of the place after which to go on
 */
record PlaceCursor(int list, String key) {

    static PlaceCursor after(String key, PlaceFilter filter) {
        return new PlaceCursor(listOf(filter), key);
    }

    /**
     * Reads a cursor.
     *
     * @throws InvalidParameters if it is not a cursor of this list
     */
    static PlaceCursor parse(String text, PlaceFilter filter) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\n", 2);
            PlaceCursor cursor = new PlaceCursor(Integer.parseInt(parts[0]), parts.length == 2 ? parts[1] : "");
            if (cursor.list == listOf(filter) && cursor.key.indexOf(0) < 0) {
                return cursor;
            }
        } catch (IllegalArgumentException e) {
            throw refusal(text);
        }
        throw refusal(text);
    }

    // Of its words: the hash of an enum is another one in every process.
    private static int listOf(PlaceFilter filter) {
        return filter.toString().hashCode();
    }

    private static InvalidParameters refusal(String text) {
        return new InvalidParameters("cursor", text, "a cursor that this same list, with the same filter, has given");
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((list + "\n" + key).getBytes(StandardCharsets.UTF_8));
    }
}
