/** The incident: its aggregate, its filter, its revisions and its lists. */
@ApplicationModule(allowedDependencies = {"location", "group", "source", "casualty"})
@NullMarked
package org.strikelog.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
