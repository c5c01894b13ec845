/** The explorer: a map, a timeline and a list that follow one filter. */
@ApplicationModule(allowedDependencies = {"explore", "incident", "tally", "location", "group", "source", "casualty"})
@NullMarked
package org.strikelog.map;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
