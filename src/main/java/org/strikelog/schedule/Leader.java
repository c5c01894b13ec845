package org.strikelog.schedule;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Lets one of several instances do a job at a time: the one whose session holds the advisory lock of its name (two keys:
 * {@value #KEY}, and {@code hashtext} of the name). A session ends with its process, however that ends, and the lock with
 * the session; of a machine that has vanished the database learns within a minute. There is nothing to heal.
 */
@Component
public class Leader {

    /** The first key of all locks here; locks of other kinds have other first keys, or one key only. */
    static final int KEY = 90;

    private final DataSource database;

    public Leader(DataSource database) {
        this.database = database;
    }

    /**
     * Does a job, unless it is being done. A connection is held until it ends, which takes no part in the transactions of
     * the job.
     *
     * @param job its name; the same on all instances
     * @return whether it was done here
     */
    public boolean lead(String job, Runnable work) {
        try (Connection session = database.getConnection()) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(session, true));
            jdbc.sql("""
                            select set_config('tcp_keepalives_idle', '30', false),
                                   set_config('tcp_keepalives_interval', '10', false),
                                   set_config('tcp_keepalives_count', '3', false)
                            """).query((row, number) -> number).single();
            boolean leads = jdbc.sql("select pg_try_advisory_lock(?, hashtext(?))")
                    .params(KEY, job)
                    .query(Boolean.class)
                    .single();
            if (leads) {
                try {
                    work.run();
                } finally {
                    jdbc.sql("select pg_advisory_unlock(?, hashtext(?))")
                            .params(KEY, job)
                            .query((row, number) -> number)
                            .single();
                }
            }
            return leads;
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("No session in which to do " + job, e);
        }
    }

    /** {@return whether a job is being done, here or elsewhere} */
    public boolean isLed(String job) {
        return JdbcClient.create(database)
                .sql("""
                        select exists (
                            select from pg_locks
                            where locktype = 'advisory' and classid = ? and objid::bigint = hashtext(?)::bigint & 4294967295
                              and database = (select oid from pg_database where datname = current_database()))
                        """)
                .params(KEY, job)
                .query(Boolean.class)
                .single();
    }
}
