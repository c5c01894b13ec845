package org.strikelog.importer;

import java.util.List;

/**
 * What a row changes, or would change, of an incident.
 *
 * @param fields what it changes
 * @param conflicts what it would change as well, but stays as an editor has it
 * @param differences what the incident says, and what the row says, of each of them that can be told in a line
 * @param held whether the incident stays wholly as it is, since an editor retracted or merged it, or it came otherwise
 */
public record PlannedRow(
        long line,
        long incident,
        String title,
        List<String> fields,
        List<String> conflicts,
        List<Difference> differences,
        boolean held) {

    /** What the incident says and what the row says, in one field. */
    public record Difference(String field, String before, String after) {}
}
