/** The REST API: published JSON, GeoJSON and CSV over the record. */
@ApplicationModule(
        allowedDependencies = {
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
package org.strikelog.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
