/**
 * Takes over what others have collected: a file is read once, row by row, into a table of its own; all after that is done
 * in the database, for all rows at once.
 */
@ApplicationModule(
        allowedDependencies = {
            "explore",
            "incident",
            "tally",
            "duplicate",
            "location",
            "group",
            "source",
            "casualty",
            "account"
        })
@NullMarked
package org.strikelog.importer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
