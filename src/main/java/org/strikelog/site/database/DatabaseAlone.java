package org.strikelog.site.database;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/**
 * The database and nothing else, for commands that need no more; not part of the application. The embedded server is joined
 * if the application runs it just now.
 */
@EnableConfigurationProperties(DatabaseSettings.class)
@ImportAutoConfiguration(DataSourceAutoConfiguration.class)
public class DatabaseAlone {

    @Bean(destroyMethod = "stop")
    @ConditionalOnExpression(EmbeddedDatabaseConfiguration.WANTED)
    EmbeddedDatabase embeddedDatabase(DatabaseSettings settings) {
        return EmbeddedDatabase.joinOrStartIn(settings.data());
    }

    @Bean
    @ConditionalOnExpression(EmbeddedDatabaseConfiguration.WANTED)
    JdbcConnectionDetails embeddedDatabaseConnection(EmbeddedDatabase database) {
        return new EmbeddedDatabaseConfiguration().embeddedDatabaseConnection(database);
    }
}
