package org.strikelog.desk;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.strikelog.incident.State;

/**
 * An incident as the desk lists it.
 *
 * @param changedAt when it was last saved
 * @param changedBy user name of the editor
 */
public record DeskIncident(
        long id,
        String title,
        State state,
        LocalDate startsOn,
        @Nullable String place,
        @Nullable Instant changedAt,
        @Nullable String changedBy,
        @Nullable String comment) {}
