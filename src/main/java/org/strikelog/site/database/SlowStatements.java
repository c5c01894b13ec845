package org.strikelog.site.database;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.NoOpQueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Names in the log what the database took long for: the statement as it is written in the program, never the values
 * that it was about. The time goes until the first rows are there. {@code strikelog.slow-statement} says what is long;
 * at 0 nothing is timed.
 */
@Component
class SlowStatements extends NoOpQueryExecutionListener implements BeanPostProcessor {

    private static final Logger log = LoggerFactory.getLogger(SlowStatements.class);

    private final Duration slow;

    SlowStatements(Environment environment) {
        slow = environment.getProperty("strikelog.slow-statement", Duration.class, Duration.ofSeconds(1));
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool && !slow.isZero()
                ? ProxyDataSourceBuilder.create(name, pool).listener(this).build()
                : bean;
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> statements) {
        if (execution.getElapsedTime() >= slow.toMillis()) {
            statements.stream()
                    .map(QueryInfo::getQuery)
                    .distinct()
                    .forEach(sql -> log.warn(
                            "The database took {} ms for: {}",
                            execution.getElapsedTime(),
                            sql.strip().replaceAll("\\s+", " ")));
        }
    }
}
