/** What became of the public record, change by change, for whoever keeps a copy of it. */
@ApplicationModule(allowedDependencies = {"explore", "incident", "tally", "location", "group", "source", "casualty"})
@NullMarked
package org.strikelog.stream;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
