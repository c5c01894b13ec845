/** Official counts: totals that somebody published, with their scope and counting rule. */
@ApplicationModule(allowedDependencies = {"incident", "location", "group", "source", "casualty"})
@NullMarked
package org.strikelog.tally;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
