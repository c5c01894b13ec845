/**
 * The record as OGC API - Features serves it: incidents and places as collections for desktop maps.
 *
 * @see <a href="https://docs.ogc.org/is/17-069r4/17-069r4.html">OGC 17-069r4, OGC API - Features - Part 1: Core</a>
 * @see <a href="https://docs.ogc.org/is/18-058r1/18-058r1.html">OGC 18-058r1, Part 2: Coordinate Reference Systems by
 *     Reference</a>
 */
@ApplicationModule(
        allowedDependencies = {"explore", "incident", "tally", "location", "group", "source", "casualty", "account"})
@NullMarked
package org.strikelog.ogc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
