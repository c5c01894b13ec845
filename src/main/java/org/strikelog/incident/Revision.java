package org.strikelog.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The whole incident as it was saved once.
 *
 * @param number counts from 1 for each incident
 * @param madeBy user name of the editor
 * @param publishedBy user name of the reviewer who made it public; none where its editor did, or nobody
 * @param comment why, in the editor's words
 */
public record Revision(
        int number,
        Instant madeAt,
        String madeBy,
        @Nullable String publishedBy,
        String comment,
        IncidentDocument document) {}
