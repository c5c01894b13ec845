package org.strikelog.backup;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When and where backups are made.
 *
 * @param folder in which they lie; without one, none is made that nobody asks for
 * @param key by which they are locked and opened, as {@code age-keygen} writes it; the public half is enough to lock
 * @param unencrypted whether they are written without a key, so that whoever has the file has all that is in it
 * @param every from the beginning of one to that of the next
 * @param testEvery from one restore test to the next
 * @param daily days of which the last backup is kept, each back from today; 0 for none; likewise weeks and months
 */
@ConfigurationProperties("strikelog.backup")
record BackupSettings(
        @Nullable Path folder,
        @Nullable String key,
        @DefaultValue("false") boolean unencrypted,
        @DefaultValue("1d") Duration every,
        @DefaultValue("7d") Duration testEvery,
        @DefaultValue("7") int daily,
        @DefaultValue("4") int weekly,
        @DefaultValue("12") int monthly) {

    BackupSettings {
        key = key == null || key.isBlank() ? null : key;
        folder = folder == null || folder.toString().isBlank() ? null : folder;
    }

    @Nullable
    BackupKey parsedKey() {
        return key == null ? null : new BackupKey(key);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "backups in " + folder;
    }
}
