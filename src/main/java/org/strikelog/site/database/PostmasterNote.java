package org.strikelog.site.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What PostgreSQL notes about itself in {@code postmaster.pid} of its data folder: in the first line, its process.
 *
 * @param cluster the data folder
 */
record PostmasterNote(Path cluster) {

    /**
     * {@return the server that still runs on this folder} The number in the note may meanwhile belong to any other
     * program, so it only counts if that program is PostgreSQL on this very folder.
     */
    Optional<ProcessHandle> survivor() {
        return Files.exists(file()) ? noted().filter(this::servesThisFolder) : Optional.empty();
    }

    /** {@return the port on which the server listens, in the fourth line; nothing while it is starting} */
    OptionalInt port() {
        if (!Files.exists(file())) {
            return OptionalInt.empty();
        }
        try (var lines = Files.lines(file())) {
            return lines.skip(3)
                    .limit(1)
                    .map(String::strip)
                    .filter(line -> line.matches("\\d{1,5}"))
                    .mapToInt(Integer::parseInt)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a note whose server is gone: a stranger with the same process number would keep PostgreSQL from starting. */
    void discard() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<ProcessHandle> noted() {
        try (var lines = Files.lines(file())) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d{1,10}"))
                    .map(Long::valueOf)
                    .flatMap(ProcessHandle::of)
                    .filter(ProcessHandle::isAlive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean servesThisFolder(ProcessHandle process) {
        var info = process.info();
        var program =
                info.command().map(command -> Path.of(command).getFileName().toString());
        return program.filter(name -> name.startsWith("postgres")).isPresent()
                && (worksInThisFolder(process.pid())
                        || info.arguments().map(this::nameThisFolder).orElse(true));
    }

    /** Linux tells where a process works, also after its folder was renamed. */
    private boolean worksInThisFolder(long pid) {
        var workingFolder = Path.of("/proc", String.valueOf(pid), "cwd");
        try {
            return Files.exists(workingFolder) && Files.isSameFile(workingFolder, cluster);
        } catch (IOException e) {
            return false;
        }
    }

    private boolean nameThisFolder(String[] arguments) {
        return Arrays.asList(arguments).contains(cluster.toString());
    }

    private Path file() {
        return cluster.resolve("postmaster.pid");
    }
}
