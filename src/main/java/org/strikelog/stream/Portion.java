package org.strikelog.stream;

import java.util.List;

/**
 * A part of the stream.
 *
 * @param changes in the order of the stream
 * @param end where to go on: after the last of them, or where this began if there is none
 * @param more whether others follow already
 */
public record Portion(List<Change> changes, Position end, boolean more) {}
