/** Armed groups and state forces, their names, umbrellas and sponsors. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.strikelog.group;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
