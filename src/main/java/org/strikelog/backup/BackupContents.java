package org.strikelog.backup;

import java.time.Instant;
import java.util.List;

/**
 * What is in a backup; its last entry.
 *
 * @param format {@value #FORMAT}
 * @param schema version of the last migration
 * @param takenAt the moment that it holds
 * @param incidents public incidents, for which the checksum stands
 * @param checksum as {@code /api/v1/checksum} tells it
 */
record BackupContents(
        String format,
        String schema,
        Instant takenAt,
        long incidents,
        String checksum,
        List<Part> tables,
        List<Counter> counters) {

    static final String FORMAT = "strikelog-backup-1";
    static final String NAME = "contents.json";

    /**
     * A table, in PostgreSQL's own text format.
     *
     * @param sha256 of its rows as they are in the backup, in hexadecimal digits
     */
    record Part(BackupTable table, long rows, String sha256) {}

    /**
     * Where a sequence is.
     *
     * @param given whether its last number was given to anybody
     */
    record Counter(String sequence, long last, boolean given) {}

    long rows() {
        return tables.stream().mapToLong(Part::rows).sum();
    }
}
