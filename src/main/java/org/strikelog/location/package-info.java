/** Places by every name they go by, and the geometry of where things happened. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.strikelog.location;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
