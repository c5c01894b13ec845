package org.strikelog.explore;

import org.jspecify.annotations.Nullable;

/**
 * What the incidents of one group, one place, or any other value of a parameter come to.
 *
 * @param killed over all of them and all parties; none where nothing was stated
 * @param injured likewise
 */
public record Extent(long count, MapView.@Nullable Harm killed, MapView.@Nullable Harm injured) {

    /** Of no incident. */
    public static final Extent NONE = new Extent(0, null, null);
}
