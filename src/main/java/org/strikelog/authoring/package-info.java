/** What programs write by a token: drafts, their way to the public and back, by the rules of the desk. */
@ApplicationModule(
        allowedDependencies = {
            "api",
            "desk",
            "duplicate",
            "incident",
            "location",
            "group",
            "source",
            "casualty",
            "account"
        })
@NullMarked
package org.strikelog.authoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
