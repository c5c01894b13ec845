package org.strikelog.site.database;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** Lets migrations take their time: an index over a large record is longer in the making than any request may last. */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

    @Bean
    FlywayConfigurationCustomizer patientMigrations(DataSource pool) {
        return flyway -> flyway.dataSource(DataSourceBuilder.derivedFrom(Objects.requireNonNull(
                        DataSourceUnwrapper.unwrap(pool, HikariConfigMXBean.class, HikariDataSource.class)))
                .type(SimpleDriverDataSource.class)
                .build());
    }
}
