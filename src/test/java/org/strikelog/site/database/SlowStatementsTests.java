package org.strikelog.site.database;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.strikelog.support.DatabaseTest;

@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class SlowStatementsTests {

    @Autowired
    private DataSource pool;

    @Test
    void namesASlowStatementWithoutItsValues(CapturedOutput log) {
        ask("1ms");

        assertThat(log).contains("ms for: select pg_sleep(0.002), ?").doesNotContain("the password");
    }

    @Test
    void saysNothingOfOthers(CapturedOutput log) {
        ask("1h");

        assertThat(log).doesNotContain("pg_sleep");
    }

    @Test
    void leavesTheDatabaseToItselfWhenTurnedOff() {
        assertThat(watched("0")).isSameAs(pool);
    }

    private void ask(String slow) {
        JdbcClient.create((DataSource) watched(slow))
                .sql("select pg_sleep(0.002),\n    ?")
                .param("the password")
                .query()
                .singleRow();
    }

    private Object watched(String slow) {
        var environment = new MockEnvironment().withProperty("strikelog.slow-statement", slow);
        environment.setConversionService(new ApplicationConversionService());
        return new SlowStatements(environment).postProcessAfterInitialization(pool, "pool");
    }
}
