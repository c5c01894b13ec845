package org.strikelog.incident;

import java.util.Set;

/**
 * An incident that the public may read.
 *
 * @param document as it reads now
 * @param conflicts on what its sources cannot all be right, as known on the day that was asked for
 */
public record PublishedIncident(IncidentDocument document, Set<Conflict> conflicts) {}
