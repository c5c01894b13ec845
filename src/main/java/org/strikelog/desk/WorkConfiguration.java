package org.strikelog.desk;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.strikelog.duplicate.PossibleDuplicates;
import org.strikelog.explore.Explorer;
import org.strikelog.tally.Reconciliation;
import org.strikelog.tally.Tallies;

/** The work queue, what matters most first. */
@Configuration(proxyBeanMethods = false)
class WorkConfiguration {

    @Bean
    @Order(10)
    WorkRule disagreement(JdbcClient jdbc) {
        return new IncidentWork("disagreement", jdbc);
    }

    @Bean
    @Order(15)
    WorkRule retractedGround(JdbcClient jdbc) {
        return new RetractedGround(jdbc);
    }

    @Bean
    @Order(20)
    WorkRule possibleDuplicates(PossibleDuplicates pairs) {
        return new WorkRule() {
            @Override
            public String code() {
                return "possible-duplicates";
            }

            @Override
            public long count() {
                return pairs.count();
            }

            @Override
            public String address() {
                return "/desk/duplicates";
            }
        };
    }

    @Bean
    @Order(30)
    WorkRule exceedingCounts(Tallies tallies, Reconciliation reconciliation, Explorer explorer) {
        return new ExceedingCounts(tallies, reconciliation, explorer);
    }

    @Bean
    @Order(40)
    WorkRule unattributed(JdbcClient jdbc) {
        return new IncidentWork("unattributed", jdbc);
    }

    @Bean
    @Order(50)
    WorkRule vaguePlace(JdbcClient jdbc) {
        return new IncidentWork("vague-place", jdbc);
    }

    @Bean
    @Order(60)
    WorkRule oneSource(JdbcClient jdbc) {
        return new IncidentWork("one-source", jdbc);
    }

    @Bean
    @Order(70)
    WorkRule unarchivedReports(JdbcClient jdbc) {
        return new UnarchivedReports(jdbc);
    }

    @Bean
    @Order(80)
    WorkRule oldDrafts(JdbcClient jdbc, Clock clock) {
        return new OldDrafts(jdbc, clock);
    }
}
