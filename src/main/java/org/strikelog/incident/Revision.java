package org.strikelog.incident;

import java.time.Instant;

/**
 * The whole incident as it was saved once.
 *
 * @param number counts from 1 for each incident
 * @param madeBy user name of the editor
 * @param comment why, in the editor's words
 */
public record Revision(int number, Instant madeAt, String madeBy, String comment, IncidentDocument document) {}
