package org.strikelog.importer;

/**
 * Why a row is refused.
 *
 * @param line of the file on which the row begins; the first is 1
 * @param field name of the column; empty where it is the row as a whole
 * @param value as it stands there
 * @param expected what should stand there
 */
public record RowProblem(long line, String field, String value, String expected) {

    private static final int LONGEST_VALUE = 200;

    public RowProblem {
        value = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE - 1) + "…" : value;
    }
}
