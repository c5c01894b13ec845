/** Other servers that are told of changes of the public record as they are made. */
@ApplicationModule(
        allowedDependencies = {
            "api",
            "stream",
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
package org.strikelog.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
