/** Ways to be told what is new in the record: Atom feeds of any filter, saved searches, and letters about them. */
@ApplicationModule(
        allowedDependencies = {
            "explore",
            "incident",
            "tally",
            "location",
            "group",
            "source",
            "casualty",
            "account",
            "schedule"
        })
@NullMarked
package org.strikelog.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
