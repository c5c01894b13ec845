/** Backups of all that the database holds, and the proof that they can be restored. */
@ApplicationModule(allowedDependencies = {"schedule", "stream", "account"})
@NullMarked
package org.strikelog.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
