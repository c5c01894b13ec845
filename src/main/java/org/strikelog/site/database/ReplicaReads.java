package org.strikelog.site.database;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.filter.OncePerRequestFilter;
import org.strikelog.site.SessionCookie;

/**
 * Answers readers from the replica: requests that change nothing and say nothing of who asks. Whoever is signed in or has a
 * token reads where they write, as do jobs, and whoever follows the stream of changes, which must not step back. What
 * begins as reading and comes to a transaction that writes, such as a session, goes where it can be written.
 */
@Component
@ConditionalOnExpression("!'${strikelog.replica.url:}'.isBlank()")
class ReplicaReads extends OncePerRequestFilter implements BeanPostProcessor, Ordered {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Pattern STREAM = Pattern.compile("/api/v1/(changes(/.*)?|checksum)");
    private static final ThreadLocal<Boolean> READER = ThreadLocal.withInitial(() -> false);

    private final ObjectProvider<Replica> replica;

    ReplicaReads(ObjectProvider<Replica> replica) {
        this.replica = replica;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !READING.contains(request.getMethod())
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || SessionCookie.isIn(request)
                || STREAM.matcher(request.getRequestURI()
                                .substring(request.getContextPath().length()))
                        .matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        READER.set(true);
        try {
            chain.doFilter(request, response);
        } finally {
            READER.remove();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof DataSource database)) {
            return bean;
        }
        // Only when the first statement is about to be sent is it known whether the transaction writes.
        var lazy = new LazyConnectionDataSourceProxy(new Routed(database));
        lazy.setDefaultAutoCommit(true);
        lazy.setDefaultTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return lazy;
    }

    /** Among the filters the first but one; around the pool and its patience. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 1;
    }

    private class Routed extends DelegatingDataSource {

        Routed(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Replica read = mayBeOld() ? replica.getObject() : null;
            Connection there = read != null && read.serves() ? read.connection() : null;
            return there != null ? there : super.getConnection();
        }

        /** In the midst of a page, where nothing is written. */
        private static boolean mayBeOld() {
            return READER.get()
                    && (TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                            || !TransactionSynchronizationManager.isActualTransactionActive());
        }
    }
}
