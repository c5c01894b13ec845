/** Where editors work: the form on which a report becomes an incident. */
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
package org.strikelog.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
