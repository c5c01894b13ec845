package org.strikelog.backup;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.strikelog.schedule.Leader;

/**
 * Backups from the command line. It needs no more of the application than this, so the application may run meanwhile, and
 * need not be able to.
 *
 * <p>It ends with 0 if that was done, 1 if it cannot be, and 2 if it was not asked rightly.
 */
public class BackupCommand {

    /** Writes a backup. */
    public static final String BACKUP = "backup";

    /** Restores one. */
    public static final String RESTORE = "restore";

    /** Makes a key. */
    public static final String KEY = "backup-key";

    private static final Duration TOLD_EVERY = Duration.ofSeconds(2);

    private static final String USAGE = """
            backup [FOLDER] [--unencrypted]   writes a backup; FOLDER or STRIKELOG_BACKUP_FOLDER
            restore FILE [--replace]          restores one into an empty database, or in the place of one
            backup-key                        prints a new key for STRIKELOG_BACKUP_KEY""";

    private final BackupWork work;
    private final BackupSettings settings;

    BackupCommand(BackupWork work, BackupSettings settings) {
        this.work = work;
        this.settings = settings;
    }

    /** What the command needs beside a database; not part of the application. */
    @EnableConfigurationProperties(BackupSettings.class)
    @Import({BackupCommand.class, BackupWork.class, BackupRuns.class, DatabaseServer.class, Leader.class})
    public static class Parts {

        @Bean
        JdbcClient jdbcClient(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    /** Prints a new key, as {@code age-keygen} does. */
    public static void printKey(PrintStream out) {
        out.print(BackupKey.random().text());
    }

    /**
     * Does what the command line asks for.
     *
     * @param arguments with the name of the command
     * @return the exit status
     */
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        List<String> options =
                arguments.stream().filter(one -> one.startsWith("--")).toList();
        List<String> rest =
                arguments.stream().filter(one -> !one.startsWith("--")).toList();
        boolean restore = arguments.getFirst().equals(RESTORE);
        Path named = rest.size() == 2 ? Path.of(rest.get(1)) : restore ? null : settings.folder();
        if (named == null
                || rest.size() > 2
                || !List.of(restore ? "--replace" : "--unencrypted").containsAll(options)) {
            err.println(USAGE);
            return 2;
        }
        try {
            return restore
                    ? restore(named, !options.isEmpty(), out, err)
                    : backup(named, settings.unencrypted() || !options.isEmpty(), out, err);
        } catch (RuntimeException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private int backup(Path folder, boolean plain, PrintStream out, PrintStream err) {
        work.currentSchema();
        Optional<Path> file = work.backup(folder, plain, new BackupWork.Order(null, () -> true, told(err)));
        file.ifPresentOrElse(
                made -> out.println("Written: " + made),
                () -> err.println("Another backup or restore test is under way."));
        return file.isPresent() ? 0 : 1;
    }

    private int restore(Path file, boolean replace, PrintStream out, PrintStream err) {
        Optional<String> aside = work.restore(file, replace, told(err));
        out.println("Restored, every row compared: " + file);
        aside.ifPresent(name -> out.println("What was there before is the database “%s” now.".formatted(name)));
        return 0;
    }

    /** Now and then, since most tables take no time. */
    private static Progress told(PrintStream err) {
        return new Progress() {
            private @Nullable Instant last;

            @Override
            public void at(String step, int done, int expected) {
                Instant now = Instant.now();
                if (last == null || last.plus(TOLD_EVERY).isBefore(now)) {
                    err.println("%3d of %d: %s".formatted(done, expected, step));
                    last = now;
                }
            }
        };
    }
}
