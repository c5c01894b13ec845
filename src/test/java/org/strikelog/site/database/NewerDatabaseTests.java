package org.strikelog.site.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.strikelog.support.DatabaseTest;

@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class NewerDatabaseTests {

    @Autowired
    private Flyway flyway;

    @Autowired
    private JdbcClient jdbc;

    private final FlywayMigrationStrategy start = new MigrationConfiguration().onwardsOnly();

    @AfterEach
    void forget() {
        jdbc.sql("delete from flyway_schema_history where version = '999'").update();
    }

    @Test
    void isLeftAloneByAnOlderProgram() {
        start.migrate(flyway);
        String known = flyway.info().current().getVersion().toString();
        jdbc.sql("""
                        insert into flyway_schema_history
                        select max(installed_rank) + 1, '999', 'of the future', 'SQL', 'V999__of_the_future.sql', 0,
                               max(installed_by), now(), 1, true
                        from flyway_schema_history
                        """).update();

        assertThatThrownBy(() -> start.migrate(flyway))
                .isInstanceOfSatisfying(
                        DatabaseUnavailable.class,
                        refused -> assertThat(refused.remedy()).contains("restore a backup"))
                .hasMessageContaining("is of version 999, and this program knows no more than %s.", known);
    }
}
