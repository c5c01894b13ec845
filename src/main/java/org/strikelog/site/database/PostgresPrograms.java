package org.strikelog.site.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs PostgreSQL's programs, also for root.
 *
 * <p>PostgreSQL refuses to run as root. On Linux a user namespace of its own takes root's rights from it and leaves it
 * root's files, which is all it needs.
 */
record PostgresPrograms(PostgresBinaries binaries) {

    /**
     * Waits for a program to end.
     *
     * @param output file that receives what the program prints, never a pipe, since a server started by it would hold
     *     the pipe open
     * @return its exit code
     */
    int run(Path output, String program, List<String> arguments) {
        var command = Stream.of(
                        isRoot() ? List.of("unshare", "--user") : List.<String>of(),
                        List.of(binaries.program(program)),
                        arguments)
                .flatMap(List::stream)
                .toList();
        return exitCode(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()));
    }

    /** @throws DatabaseUnavailable if root may not make a user namespace here, as in most containers */
    void requireFitUser() {
        if (isRoot() && exitCode(new ProcessBuilder("unshare", "--user", "true")) != 0) {
            throw new DatabaseUnavailable(
                    "PostgreSQL does not run as root, and root may not step down here.",
                    "Start Strikelog as an ordinary user, or give it a server by SPRING_DATASOURCE_URL.");
        }
    }

    private static boolean isRoot() {
        return Files.isDirectory(Path.of("/proc/self")) && new UnixSystem().getUid() == 0;
    }

    private static int exitCode(ProcessBuilder builder) {
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + builder.command(), e);
        }
    }
}
