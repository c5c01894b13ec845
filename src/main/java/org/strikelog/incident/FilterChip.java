package org.strikelog.incident;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a filter asks for, and how to stop asking.
 *
 * @param parameter its name in the query string
 * @param value as it stands there
 * @param label the name of what a key stands for; none where the value is a term, a day or words
 * @param without the query string of the same filter without it, without a question mark
 */
public record FilterChip(
        String parameter, String value, @Nullable String label, String without) {}
