package org.strikelog.incident;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of an incident and nobody counts or sorts by.
 *
 * @param version how often it was saved
 * @param target what was attacked, in words
 * @param localTime hour and minute there, where they are known
 * @param utcOffset such as {@code +03:00}, where it is known
 */
public record IncidentText(
        long id,
        long version,
        String title,
        @Nullable String target,
        @Nullable LocalTime localTime,
        @Nullable String utcOffset) {}
