package org.strikelog.desk;

/**
 * One thing that stands in the way of saving.
 *
 * @param field path of the field in the form, such as {@code figures[2].count}
 * @param message what was expected, as a sentence
 */
public record Problem(String field, String message) {}
