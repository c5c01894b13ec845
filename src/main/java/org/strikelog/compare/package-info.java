/** Two filters side by side: counts, rates, outcomes and casualties, with what is in doubt about each. */
@ApplicationModule(allowedDependencies = {"explore", "incident", "tally", "location", "group", "source", "casualty"})
@NullMarked
package org.strikelog.compare;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
