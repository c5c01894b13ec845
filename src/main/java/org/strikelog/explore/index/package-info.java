/**
 * The incident index: the published record as columns in memory, over which one pass answers a view.
 *
 * <p>A snapshot never changes; the incident index replaces it by a newer one. A selection is a filter made ready for one
 * snapshot; it hands the rows that match, batch by batch, to counters.
 */
@NullMarked
package org.strikelog.explore.index;

import org.jspecify.annotations.NullMarked;
