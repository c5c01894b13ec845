/** The chronicle to read: days with their attacks, official counts and counter-strikes. */
@ApplicationModule(allowedDependencies = {"explore", "incident", "tally", "location", "group", "source", "casualty"})
@NullMarked
package org.strikelog.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
