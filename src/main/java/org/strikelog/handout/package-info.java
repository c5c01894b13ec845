/** What readers take away of the record: a view for another page, a picture for a report, a brief on paper. */
@ApplicationModule(allowedDependencies = {"explore", "incident", "tally", "location", "group", "source", "casualty"})
@NullMarked
package org.strikelog.handout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
