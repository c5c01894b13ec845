package org.strikelog.site.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A streaming replica of the database that readers are answered from.
 *
 * @param url JDBC address of one server; blank is none, and the database answers everybody
 * @param username none is that of the database
 * @param password none is that of the database
 */
@ConfigurationProperties("strikelog.replica")
record ReplicaSettings(
        @DefaultValue("") String url,
        @Nullable String username,
        @Nullable String password) {}
