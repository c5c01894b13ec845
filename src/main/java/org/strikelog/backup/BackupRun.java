package org.strikelog.backup;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A backup or a restore test, under way or ended.
 *
 * @param startedBy username of an administrator; none where it was due, or was asked for from the command line
 * @param done steps of so many expected, each about a table
 * @param endedAt none while it is under way, and where it was cut off
 * @param failure why it came to nothing; none where it went well
 * @param file name of the file
 * @param schema version of the database that is in the file
 * @param snapshotAt the moment that the file holds
 * @param incidents public ones at that moment
 * @param checksum of these
 * @param tables rows by table
 */
public record BackupRun(
        long id,
        Kind kind,
        Instant startedAt,
        @Nullable String startedBy,
        int done,
        int expected,
        @Nullable Instant endedAt,
        @Nullable String failure,
        @Nullable String file,
        @Nullable Long bytes,
        @Nullable String schema,
        @Nullable Instant snapshotAt,
        @Nullable Long incidents,
        @Nullable String checksum,
        SortedMap<String, Long> tables) {

    /** What is done. */
    public enum Kind {
        /** All that the database holds is written into a file. */
        BACKUP,
        /** The newest file is restored into a database that is thrown away, and compared. */
        RESTORE_TEST;

        private final String code = name().toLowerCase(Locale.ROOT);

        @Override
        public String toString() {
            return code;
        }
    }

    /** {@return whether it did what it was to do} */
    public boolean wentWell() {
        return endedAt != null && failure == null;
    }

    /** {@return how long it took in all; none for one that has not ended} */
    public @Nullable Duration took() {
        return endedAt == null ? null : Duration.between(startedAt, endedAt);
    }

    /** {@return rows of all tables} */
    public long rows() {
        return tables.values().stream().mapToLong(Long::longValue).sum();
    }
}
