package org.strikelog.support;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.strikelog.site.database.EmbeddedDatabase;

/**
 * One PostgreSQL for all tests that a process runs, in which every application context gets an empty database of its own.
 *
 * <p>The server is the one that the application runs by itself; its folder stays, so that only the first run makes it.
 */
class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        EmbeddedDatabase server = Server.RUNNING;
        String name = "test_" + COUNT.incrementAndGet();
        try (var connection = DriverManager.getConnection(server.url("postgres"), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists %s with (force)".formatted(name));
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        TestPropertyValues.of(
                        "spring.datasource.url=" + server.url(name),
                        "spring.datasource.username=" + server.user(),
                        "spring.datasource.password=" + server.password(),
                        "spring.datasource.hikari.maximum-pool-size=5")
                .applyTo(context);
    }

    private static class Server {

        private static final EmbeddedDatabase RUNNING = start();

        private static EmbeddedDatabase start() {
            EmbeddedDatabase server =
                    EmbeddedDatabase.startIn(Path.of(System.getProperty("test.data", "target/test-data")));
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
            return server;
        }
    }
}
