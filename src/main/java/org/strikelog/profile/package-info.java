/** A page each for a group, a place and a report, with all that rests on it. */
@ApplicationModule(allowedDependencies = {"explore", "incident", "tally", "location", "group", "source", "casualty"})
@NullMarked
package org.strikelog.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
