package org.strikelog.site.database;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * Lets migrations take their time: an index over a large record is longer in the making than any request may last. And
 * keeps a program from writing to a database whose rules it does not know, since a newer one has changed them.
 */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

    @Bean
    FlywayConfigurationCustomizer patientMigrations(DataSource pool) {
        return flyway -> flyway.dataSource(DataSourceBuilder.derivedFrom(Objects.requireNonNull(
                        DataSourceUnwrapper.unwrap(pool, HikariConfigMXBean.class, HikariDataSource.class)))
                .type(SimpleDriverDataSource.class)
                .build());
    }

    @Bean
    FlywayMigrationStrategy onwardsOnly() {
        return flyway -> {
            MigrationInfoService versions = flyway.info();
            MigrationInfo current = versions.current();
            if (current != null && current.getState() == MigrationState.FUTURE_SUCCESS) {
                throw new DatabaseUnavailable(
                        "A newer version of Strikelog has been at work on this database: it is of version %s, and this program knows no more than %s."
                                .formatted(current.getVersion(), newestKnown(versions)),
                        "Start the newer program, or restore a backup with this one.");
            }
            flyway.migrate();
        };
    }

    private static MigrationVersion newestKnown(MigrationInfoService versions) {
        return Arrays.stream(versions.all())
                .filter(version -> version.getState() != MigrationState.FUTURE_SUCCESS)
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .orElse(MigrationVersion.EMPTY);
    }
}
