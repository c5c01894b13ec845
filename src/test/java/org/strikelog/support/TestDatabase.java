package org.strikelog.support;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.strikelog.site.database.EmbeddedDatabase;

/**
 * One PostgreSQL for all tests that a process runs, in which every application context gets a database of its own.
 *
 * <p>The server is the one that the application runs by itself; its folder stays, so that only the first run makes it. It
 * is migrated once, and the first context that wants the sample record loads it: databases of others are copies.
 */
class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String MIGRATED = "migrated";
    private static final String SAMPLE = "sample";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static volatile boolean sampleIsThere;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        EmbeddedDatabase server = Server.RUNNING;
        String name = "test_" + COUNT.incrementAndGet();
        boolean sample = context.getEnvironment().getProperty("strikelog.sample", Boolean.class, false);
        if (sample && !sampleIsThere) {
            context.addApplicationListener((ApplicationListener<ApplicationReadyEvent>) ready -> keepSample(name));
        }
        Server.make(name, sample && sampleIsThere ? SAMPLE : MIGRATED);
        TestPropertyValues.of(
                        "spring.datasource.url=" + server.url(name),
                        "spring.datasource.username=" + server.user(),
                        "spring.datasource.password=" + server.password(),
                        "spring.datasource.hikari.maximum-pool-size=5")
                .applyTo(context);
    }

    /** A database that is in use cannot be a template, but its rows can be taken over. */
    private static void keepSample(String loaded) {
        Server.make(SAMPLE, MIGRATED);
        try (var from = Server.connection(loaded);
                var to = Server.connection(SAMPLE)) {
            Server.execute(to, "set session_replication_role = replica");
            for (String table : Server.list(from, """
                    select oid::regclass::text from pg_class
                    where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'flyway_schema_history'
                    """)) {
                var rows = new ByteArrayOutputStream();
                from.unwrap(PGConnection.class).getCopyAPI().copyOut("copy %s to stdout".formatted(table), rows);
                Server.execute(to, "delete from " + table);
                to.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy %s from stdin".formatted(table), new ByteArrayInputStream(rows.toByteArray()));
            }
            for (String sequence : Server.list(from, """
                    select format('select setval(%L, %s)', quote_ident(sequencename), last_value) from pg_sequences
                    where schemaname = 'public' and last_value is not null
                    """)) {
                Server.execute(to, sequence);
            }
            Server.execute(to, "analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sampleIsThere = true;
    }

    private static class Server {

        private static final EmbeddedDatabase RUNNING =
                EmbeddedDatabase.startIn(Path.of(System.getProperty("test.data", "target/test-data")));

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(RUNNING::stop));
            // Nothing that a test saves has to outlive the machine.
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                execute("alter system set %s = off".formatted(setting));
            }
            execute("select pg_reload_conf()");
            make(MIGRATED, "template0");
            Flyway.configure()
                    .dataSource(RUNNING.url(MIGRATED), RUNNING.user(), RUNNING.password())
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        }

        static void make(String name, String template) {
            execute("drop database if exists %s with (force)".formatted(name));
            execute("create database %s template %s".formatted(name, template));
        }

        static Connection connection(String name) throws SQLException {
            return DriverManager.getConnection(RUNNING.url(name), RUNNING.user(), RUNNING.password());
        }

        static List<String> list(Connection connection, String sql) throws SQLException {
            try (var statement = connection.createStatement();
                    var found = statement.executeQuery(sql)) {
                var list = new ArrayList<String>();
                while (found.next()) {
                    list.add(found.getString(1));
                }
                return list;
            }
        }

        static void execute(Connection connection, String sql) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        private static void execute(String sql) {
            try (var connection = connection("postgres")) {
                execute(connection, sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
