package org.strikelog.site.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** One process at a time on a data folder. The lock goes with its process, however that ends. */
final class FolderLock {

    private final FileChannel file;

    private FolderLock(FileChannel file) {
        this.file = file;
    }

    /** @throws DatabaseUnavailable if a living process holds the folder */
    static FolderLock on(Path folder) {
        return ifFree(folder)
                .orElseThrow(() -> new DatabaseUnavailable(
                        "Strikelog is already running on the data folder %s.".formatted(folder),
                        "Stop that one first, or give this one a folder of its own by STRIKELOG_DATA."));
    }

    /** {@return the lock; nothing if a living process holds the folder} */
    static Optional<FolderLock> ifFree(Path folder) {
        try {
            var file = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(file)) {
                file.close();
                return Optional.empty();
            }
            return Optional.of(new FolderLock(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void release() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean locked(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }
}
