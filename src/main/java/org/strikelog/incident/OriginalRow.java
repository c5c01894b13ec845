package org.strikelog.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The row of a file from which an incident came, as it stands there.
 *
 * @param release the edition, as its publisher calls it
 * @param fileName of the file
 * @param line on which the row begins; the first is 1
 * @param attribution what the licence asks to be shown with it
 * @param values those of all columns that are not empty, in the order of the file
 */
public record OriginalRow(
        String release,
        String fileName,
        long line,
        @Nullable String attribution,
        List<Value> values) {

    /** What stands in a column. */
    public record Value(String column, String text) {}
}
