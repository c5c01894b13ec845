package org.strikelog.incident;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikelog.location.Tile;

/**
 * One thing that a filter asks for, and how to stop asking.
 *
 * @param parameter its name in the query string
 * @param value as it stands there; the squares of {@code cell}, which make one chip together, are parted by blanks
 * @param label the name of what a key stands for; none where the value is a term, a day or words
 * @param without the query string of the same filter without it, without a question mark
 */
public record FilterChip(
        String parameter, String value, @Nullable String label, String without) {

    /** {@return the squares of the map that it stands for} */
    public List<Tile> tiles() {
        return Arrays.stream(value.split(" ")).map(Tile::parse).toList();
    }
}
