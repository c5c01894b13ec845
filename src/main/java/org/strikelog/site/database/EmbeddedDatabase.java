package org.strikelog.site.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL that belongs to one running application, with data that outlives it.
 *
 * <p>It listens on the loopback address alone, on a free port, and asks for a password that was made up for its data
 * folder. It runs apart from the terminal, so that Ctrl-C reaches the application only, which then stops it last. Should
 * the application be killed, the next start finds the server left over, stops it cleanly and starts its own; should the
 * server be killed, it is started again.
 */
public final class EmbeddedDatabase {

    static final String USER = "strikelog";

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=50",
            "shared_buffers=256MB",
            "work_mem=16MB",
            "random_page_cost=1.1",
            "jit=off",
            "timezone=UTC",
            "log_timezone=UTC");

    private final Path home;
    private final PostgresPrograms programs;
    /** None where another process runs the server. */
    private final @Nullable FolderLock lock;

    private final int port;
    private final String password;
    private volatile boolean stopping;

    private EmbeddedDatabase(Path home, PostgresPrograms programs, FolderLock lock) {
        this.home = home;
        this.programs = programs;
        this.lock = lock;
        stopSurvivor();
        this.password = initialised();
        this.port = freePort();
    }

    private EmbeddedDatabase(Path home, int port) {
        this.home = home;
        this.programs = new PostgresPrograms(PostgresBinaries.unpackedBelow(home));
        this.lock = null;
        this.port = port;
        this.password = initialised();
    }

    /**
     * Starts a server with its data below a folder, made at need, and a database named {@code strikelog}.
     *
     * @throws DatabaseUnavailable if another process uses the folder, or the server does not come up
     */
    public static EmbeddedDatabase startIn(Path folder) {
        var began = System.nanoTime();
        var home = existing(folder.toAbsolutePath().normalize());
        return startIn(home, FolderLock.on(home), began);
    }

    /**
     * Joins the server that a running application has in a folder, which goes on when this one is stopped; where there is
     * none, starts one.
     *
     * @throws DatabaseUnavailable if the server is about to start or to stop, or does not come up
     */
    public static EmbeddedDatabase joinOrStartIn(Path folder) {
        var began = System.nanoTime();
        var home = existing(folder.toAbsolutePath().normalize());
        var lock = FolderLock.ifFree(home);
        if (lock.isPresent()) {
            return startIn(home, lock.get(), began);
        }
        var port = new PostmasterNote(home.resolve("postgres")).port();
        return new EmbeddedDatabase(
                home,
                port.orElseThrow(() -> new DatabaseUnavailable(
                        "The PostgreSQL in %s is starting or stopping.".formatted(home), "Try again in a moment.")));
    }

    private static EmbeddedDatabase startIn(Path home, FolderLock lock, long began) {
        try {
            var programs = new PostgresPrograms(PostgresBinaries.unpackedBelow(home));
            programs.requireFitUser();
            var database = new EmbeddedDatabase(home, programs, lock);
            database.start();
            var millis = (System.nanoTime() - began) / 1_000_000;
            log.info("PostgreSQL runs on 127.0.0.1:{} with its data in {} ({} ms)", database.port, home, millis);
            return database;
        } catch (RuntimeException e) {
            lock.release();
            throw e;
        }
    }

    /** {@return the JDBC address of one of its databases} */
    public String url(String name) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name);
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** Ends every connection and stops the server, if it is ours; returns when it is down and the folder is free. */
    public void stop() {
        stopping = true;
        if (lock != null) {
            control("stop", "-m", "fast", "-w", "-t", "30");
            lock.release();
        }
    }

    private void start() {
        if (!run()) {
            throw new DatabaseUnavailable(
                    "The embedded PostgreSQL did not start.", "See %s for its reasons.".formatted(log()));
        }
        createDatabase();
    }

    /** Whoever looks after another server starts it again when it dies; this one has nobody else. */
    private boolean run() {
        var options = new StringBuilder("-p " + port);
        SETTINGS.forEach(setting -> options.append(" -c ").append(setting));
        var runs = control("start", "-l", log().toString(), "-w", "-t", "60", "-o", options.toString()) == 0;
        if (runs) {
            new PostmasterNote(cluster())
                    .survivor()
                    .ifPresent(server -> server.onExit().thenRun(this::runAgain));
        }
        return runs;
    }

    private void runAgain() {
        while (!stopping) {
            log.error("The embedded PostgreSQL has died and is started again; {} may say why", log());
            if (run()) {
                return;
            }
            // What is left of it may still hold its memory for a moment.
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void createDatabase() {
        try (var connection = DriverManager.getConnection(url("postgres"), USER, password);
                var statement = connection.createStatement()) {
            var found = statement.executeQuery("select 1 from pg_database where datname = 'strikelog'");
            if (!found.next()) {
                statement.execute("create database strikelog");
            }
        } catch (SQLException e) {
            stop();
            throw new DatabaseUnavailable(
                    "The embedded PostgreSQL started but lets nobody in: " + e.getMessage(),
                    "See %s; the password it knows is the one in %s.".formatted(log(), passwordFile()));
        }
    }

    /**
     * Makes the data folder on the first start, under another name until it is whole.
     *
     * @return the password the server knows
     */
    private String initialised() {
        try {
            if (!Files.isDirectory(cluster())) {
                var unfinished = home.resolve("postgres.new");
                FileSystemUtils.deleteRecursively(unfinished);
                writePassword();
                initialise(unfinished);
                Files.move(unfinished, cluster(), StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(passwordFile()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The collation is PostgreSQL's own, so that the same data sorts the same on every machine. */
    private void initialise(Path folder) {
        var arguments = List.of(
                "--pgdata=" + folder,
                "--username=" + USER,
                "--pwfile=" + passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        if (programs.run(log(), "initdb", arguments) != 0) {
            throw new DatabaseUnavailable(
                    "PostgreSQL could not make its data folder %s.".formatted(folder),
                    "See %s for its reasons.".formatted(log()));
        }
    }

    private void writePassword() throws IOException {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        Files.deleteIfExists(passwordFile());
        if (home.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            var owner = PosixFilePermissions.fromString("rw-------");
            Files.createFile(passwordFile(), PosixFilePermissions.asFileAttribute(owner));
        }
        Files.writeString(passwordFile(), HexFormat.of().formatHex(bytes) + "\n");
    }

    /** The lock is ours, so whatever server still runs here was left by an application that was killed. */
    private void stopSurvivor() {
        var note = new PostmasterNote(cluster());
        if (note.survivor().isPresent()) {
            log.info("Stopping the PostgreSQL that an earlier run left behind in {}", cluster());
            if (control("stop", "-m", "fast", "-w", "-t", "30") != 0) {
                control("stop", "-m", "immediate", "-w", "-t", "10");
            }
        } else {
            note.discard();
        }
    }

    private int control(String action, String... options) {
        var arguments = new ArrayList<>(List.of(action, "-D", cluster().toString()));
        arguments.addAll(List.of(options));
        return programs.run(home.resolve("pg_ctl.log"), "pg_ctl", arguments);
    }

    private Path cluster() {
        return home.resolve("postgres");
    }

    private Path log() {
        return home.resolve("postgres.log");
    }

    private Path passwordFile() {
        return home.resolve("postgres.password");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path existing(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "The data folder %s cannot be made.".formatted(folder),
                    "Make it writable, or name another by STRIKELOG_DATA.");
        }
    }
}
