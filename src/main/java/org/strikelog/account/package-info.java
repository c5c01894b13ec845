/** Who may sign in, and as what. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.strikelog.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
