package org.strikelog.site.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tells the life of a data folder in one go, since making one takes seconds. */
class EmbeddedDatabaseTests {

    @TempDir
    private Path home;

    private EmbeddedDatabase database;

    @AfterEach
    void stop() {
        if (database != null) {
            database.stop();
        }
    }

    @Test
    void keepsItsDataThroughStopsAndKills() throws Exception {
        database = EmbeddedDatabase.startIn(home);
        execute("create table kept (day date)");

        // nobody else may use the folder meanwhile
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> EmbeddedDatabase.startIn(home))
                .withMessageContaining("already running");

        // an application that is killed leaves its server behind
        database.stop();
        var killed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Killed.class.getName(),
                        home.toString())
                .redirectErrorStream(true)
                .redirectOutput(new File(home.toFile(), "killed.log"))
                .start();
        assertThat(killed.waitFor()).isEqualTo(137);
        var survivor = survivor();

        // the next one stops it and goes on with the same data
        database = EmbeddedDatabase.startIn(home);
        assertThat(survivor()).isNotEqualTo(survivor);
        execute("insert into kept values ('2023-10-17')");

        // a server that is killed is started again
        ProcessHandle.of(survivor()).orElseThrow().destroyForcibly();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .untilAsserted(() -> execute("insert into kept values ('2023-10-18')"));

        // a note whose number now belongs to somebody else is no server
        database.stop();
        Files.writeString(
                home.resolve("postgres/postmaster.pid"), ProcessHandle.current().pid() + "\n");
        database = EmbeddedDatabase.startIn(home);
        execute("drop table kept");
    }

    @Test
    void listensToThisMachineOnly() {
        assertThat(EmbeddedDatabase.SETTINGS).contains("listen_addresses=127.0.0.1", "unix_socket_directories=");
    }

    private long survivor() {
        return new PostmasterNote(home.resolve("postgres"))
                .survivor()
                .orElseThrow()
                .pid();
    }

    private void execute(String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(database.url("strikelog"), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static class Killed {

        public static void main(String[] folder) {
            EmbeddedDatabase.startIn(Path.of(folder[0]));
            Runtime.getRuntime().halt(137);
        }
    }
}
