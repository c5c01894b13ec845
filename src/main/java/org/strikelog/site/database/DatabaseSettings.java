package org.strikelog.site.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the application keeps what must outlive it when it runs its own PostgreSQL.
 *
 * @param data folder of the embedded server and its files; relative to where the application was started
 */
@ConfigurationProperties("strikelog")
record DatabaseSettings(@DefaultValue("data") Path data) {}
