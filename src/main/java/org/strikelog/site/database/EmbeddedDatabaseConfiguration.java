package org.strikelog.site.database;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Runs a PostgreSQL of our own when {@code spring.datasource.url} names no other.
 *
 * <p>The connection pool is built from the connection details and so starts after the server and closes before it.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression(EmbeddedDatabaseConfiguration.WANTED)
class EmbeddedDatabaseConfiguration {

    static final String WANTED = "'${spring.datasource.url:}'.isBlank()";

    @Bean(destroyMethod = "stop")
    EmbeddedDatabase embeddedDatabase(DatabaseSettings settings) {
        return EmbeddedDatabase.startIn(settings.data());
    }

    @Bean
    JdbcConnectionDetails embeddedDatabaseConnection(EmbeddedDatabase database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return database.url("strikelog");
            }

            @Override
            public String getUsername() {
                return EmbeddedDatabase.USER;
            }

            @Override
            public String getPassword() {
                return database.password();
            }
        };
    }
}
