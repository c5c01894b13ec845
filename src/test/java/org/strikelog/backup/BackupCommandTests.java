package org.strikelog.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.strikelog.schedule.Leader;
import org.strikelog.support.DatabaseTest;

/** What the command line says where it cannot do what it is asked for. */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class BackupCommandTests {

    private static final String EMPTY = "empty_server";

    @TempDir
    private Path folder;

    @Autowired
    private DataSource pool;

    private DatabaseServer server;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void begin() {
        server = new DatabaseServer(pool);
    }

    @AfterEach
    void forget() {
        server.drop(EMPTY);
    }

    @Test
    void anEmptyDatabaseIsNotBackedUp() {
        assertThat(run(server.create(EMPTY), "backup", folder.toString())).isEqualTo(1);
        assertThat(said()).startsWith("The database “%s” is empty. Is it the one".formatted(EMPTY));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aDatabaseThatDoesNotLetUsInIsNamedWithTheReason() {
        assertThat(run(server.database("not_there"), "backup", folder.toString()))
                .isEqualTo(1);
        assertThat(said().strip())
                .isEqualTo("The database cannot be used: FATAL: database \"not_there\" does not exist");
    }

    @Test
    void aFileThatIsNotThereIsNotCalledCutOff() {
        Path nowhere = folder.resolve("nowhere.zip.age");
        assertThat(run(pool, "restore", nowhere.toString())).isEqualTo(1);
        assertThat(said()).endsWith("There is no file %s.%n".formatted(nowhere));
    }

    @Test
    void whoAsksWronglyIsToldHow() {
        assertThat(run(pool, "restore")).isEqualTo(2);
        assertThat(run(pool, "backup", folder.toString(), "--replace")).isEqualTo(2);
        assertThat(said()).contains("restore FILE [--replace]");
    }

    @Test
    void aFileInThePlaceOfTheFolderIsNamedWithoutATrace(CapturedOutput logged) throws IOException {
        Path file = Files.createFile(folder.resolve("a-file"));
        assertThat(run(pool, "backup", file.toString())).isEqualTo(1);
        assertThat(said()).endsWith("It came to nothing: %s is there, and is no folder%n".formatted(file));
        assertThat(logged.getAll()).doesNotContain("FileAlreadyExistsException");
    }

    @Test
    void aFolderWithoutRightsIsMoreThanAName() {
        assertThat(new BackupFailed("It came to nothing", new AccessDeniedException("/var/backups/strikelog")))
                .hasMessage("It came to nothing: the user that runs this has no right to /var/backups/strikelog");
    }

    private int run(DataSource on, String... arguments) {
        BackupSettings settings = new BackupSettings(
                null, BackupKey.random().text(), false, Duration.ofDays(1), Duration.ofDays(7), 7, 4, 12);
        BackupWork work = new BackupWork(
                settings,
                new DatabaseServer(on),
                new BackupRuns(JdbcClient.create(on), Clock.systemUTC()),
                new Leader(on),
                Clock.systemUTC());
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new BackupCommand(work, settings).run(List.of(arguments), out, out);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
