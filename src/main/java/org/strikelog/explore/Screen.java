package org.strikelog.explore;

import org.jspecify.annotations.Nullable;
import org.strikelog.location.BoundingBox;

/**
 * What of a map is on screen.
 *
 * @param zoom in steps of the Web Mercator tile grid: what would overlap there is one cell
 * @param frame cells and areas beyond it are in the total alone; none is the whole world
 */
public record Screen(int zoom, @Nullable BoundingBox frame) {}
