package org.strikelog.site.database;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives up a connection on which the database is silent for half a minute while somebody waits for an answer. Jobs have the
 * time that {@code socketTimeout} of the pool gives them.
 */
@Component
class RequestPatience extends OncePerRequestFilter implements BeanPostProcessor, Ordered {

    private static final Duration SILENCE = Duration.ofSeconds(30);

    private static final ThreadLocal<Boolean> ANSWERING = ThreadLocal.withInitial(() -> false);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ANSWERING.set(true);
        try {
            chain.doFilter(request, response);
        } finally {
            ANSWERING.remove();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool ? new Timed(pool) : bean;
    }

    /** The first filter, and next to the pool. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    private static class Timed extends DelegatingDataSource {

        Timed(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            if (ANSWERING.get()) {
                // The pool takes that back when it has the connection again.
                connection.setNetworkTimeout(Runnable::run, Math.toIntExact(SILENCE.toMillis()));
            }
            return connection;
        }
    }
}
