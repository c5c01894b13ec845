/**
 * Which incidents may be one and the same attack, and why: asked by the desk while an incident is entered, and to be
 * asked by whatever else brings incidents into the record.
 */
@ApplicationModule(allowedDependencies = {"incident", "casualty", "location"})
@NullMarked
package org.strikelog.duplicate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
