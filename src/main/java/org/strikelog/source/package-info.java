/** Who said it and where it was read: publishers, reports and speakers. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.strikelog.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
