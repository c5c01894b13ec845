/** Counts over the published record for any filter: places on a map, bars in time, facets, tolls. */
@ApplicationModule(allowedDependencies = {"incident", "location", "group", "source", "casualty"})
@NullMarked
package org.strikelog.explore;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
