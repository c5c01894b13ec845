/** The arithmetic of uncertain counts: ranges of people, statements about them, and how statements roll up. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.strikelog.casualty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
