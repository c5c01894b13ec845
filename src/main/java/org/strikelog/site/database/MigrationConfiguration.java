package org.strikelog.site.database;

import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** Lets migrations take their time: an index over a large record is longer in the making than any request may last. */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

    @Bean
    FlywayConfigurationCustomizer patientMigrations(DataSource pool) {
        return flyway -> flyway.dataSource(DataSourceBuilder.derivedFrom(pool)
                .type(SimpleDriverDataSource.class)
                .build());
    }
}
