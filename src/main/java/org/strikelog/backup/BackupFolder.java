package org.strikelog.backup;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where backups lie, each under the second in which it was begun: {@code strikelog-20261121T030000Z.zip.age}, or without
 * {@code .age} if it is not encrypted. Under such a name there is a whole file, on disk, or none.
 */
record BackupFolder(Path path) {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final Pattern NAME = Pattern.compile("strikelog-(\\d{8}T\\d{6}Z)\\.zip(\\.age)?");
    private static final int BUFFER = 1 << 16;

    /** Writes what is to be in the file. */
    @FunctionalInterface
    interface Writer {
        void write(OutputStream out) throws IOException;
    }

    /**
     * Writes a backup.
     *
     * @param key none writes it without encryption
     */
    Path write(Instant begun, @Nullable BackupKey key, Writer writer) throws IOException {
        Files.createDirectories(path);
        String name = "strikelog-%s.zip%s"
                .formatted(
                        SECOND.format(LocalDateTime.ofInstant(begun.truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC)),
                        key == null ? "" : ".age");
        Path file = path.resolve(name);
        Path part = path.resolve(name + ".part");
        try {
            Files.deleteIfExists(part);
            try (FileChannel channel = created(part)) {
                // The file stays open until it is on disk, so none of the streams around it may end it.
                OutputStream out = new Unended(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
                try (OutputStream locked = key == null ? out : new BufferedOutputStream(key.lock(out), BUFFER)) {
                    writer.write(locked);
                }
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            note();
            return file;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** For nobody but its owner, where the file system knows owners. */
    private static FileChannel created(Path part) throws IOException {
        Set<StandardOpenOption> anew = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return part.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? FileChannel.open(
                        part, anew, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : FileChannel.open(part, anew);
    }

    /** That the file has its name is on disk, too. Only Windows, which needs no such word, does not open folders. */
    private void note() throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel folder = FileChannel.open(path, StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }

    /** {@return the newest backup} */
    Optional<Path> newest() throws IOException {
        return Optional.ofNullable(all().lastEntry()).map(Map.Entry::getValue);
    }

    /** {@return those that were removed, since they are not to be kept} */
    List<Path> prune(Retention retention) throws IOException {
        NavigableMap<Instant, Path> all = all();
        Set<Instant> kept = retention.kept(all.keySet());
        List<Path> removed = new ArrayList<>();
        for (var backup : all.entrySet()) {
            if (!kept.contains(backup.getKey())) {
                Files.delete(backup.getValue());
                removed.add(backup.getValue());
            }
        }
        return removed;
    }

    private NavigableMap<Instant, Path> all() throws IOException {
        NavigableMap<Instant, Path> all = new TreeMap<>();
        if (Files.isDirectory(path)) {
            try (Stream<Path> files = Files.list(path)) {
                files.forEach(file -> begun(file).ifPresent(begun -> all.put(begun, file)));
            }
        }
        return all;
    }

    /** {@return when a backup was begun; nothing for a file that is none of ours} */
    private static Optional<Instant> begun(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        try {
            return name.matches()
                    ? Optional.of(LocalDateTime.parse(name.group(1), SECOND).toInstant(ZoneOffset.UTC))
                    : Optional.empty();
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static final class Unended extends FilterOutputStream {

        Unended(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] some, int offset, int length) throws IOException {
            out.write(some, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
