/** Work that falls due by the clock, of which several instances do each thing once. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.strikelog.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
