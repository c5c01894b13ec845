/** Releases: the public record frozen on a day, to be cited, fetched and checked for ever. */
@ApplicationModule(
        allowedDependencies = {
            "api",
            "explore",
            "incident",
            "tally",
            "location",
            "group",
            "source",
            "casualty",
            "account"
        })
@NullMarked
package org.strikelog.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
