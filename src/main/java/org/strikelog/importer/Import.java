package org.strikelog.importer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that was read, and what became of it.
 *
 * @param release what its publisher calls it
 * @param releasedOn the day on which its publisher brought it out
 * @param written how it is written; none before that has been found
 * @param failure why it cannot be read, or why the last attempt to take it over came to nothing
 * @param stopped whether it is under way, and nobody is at it any more
 */
public record Import(
        long id,
        Origin dataset,
        String format,
        String release,
        LocalDate releasedOn,
        String fileName,
        long bytes,
        @Nullable Written written,
        State state,
        @Nullable String failure,
        boolean cancelled,
        Counts counts,
        Progress progress,
        boolean stopped,
        String madeBy,
        Instant madeAt,
        @Nullable Instant importedAt,
        @Nullable String undoneBy,
        @Nullable Instant undoneAt) {

    /** Where an import is. */
    public enum State {
        /** Its rows are read into a table of their own. */
        READING,
        /** Its rows are read; what its columns mean is still to be said. */
        MAPPING,
        /** Its rows are held against what is there that may be the same. */
        COMPARING,
        /** It can be looked at; nothing of it is in the record. */
        READY,
        /** Its rows are written into the record, where nobody sees them yet. */
        IMPORTING,
        /** Its rows are in the record. */
        DONE,
        /** Its rows are taken back. */
        UNDOING,
        /** Its rows were taken back. */
        UNDONE,
        /** It cannot be read. */
        FAILED,
        /** Somebody threw it away. */
        DISCARDED;

        /** {@return whether it goes on by itself} */
        public boolean underWay() {
            return this == READING || this == COMPARING || this == IMPORTING || this == UNDOING;
        }
    }

    /**
     * The data set that the rows belong to.
     *
     * @param open whether the public may see its incidents
     */
    public record Origin(
            long id,
            String key,
            String name,
            String licence,
            @Nullable String attribution,
            boolean open) {}

    /**
     * How the file is written, as was found from itself.
     *
     * @param marked whether it begins with a byte order mark
     * @param headed whether its first row names the columns
     */
    public record Written(String encoding, String delimiter, boolean marked, boolean headed, List<String> columns) {}

    /**
     * Rows by what is to become, or became, of them.
     *
     * @param read all of them, those refused among them
     * @param conflicting those in which something stays as an editor has it
     * @param gone incidents that an earlier file of the data set had, and this one has not
     * @param near new ones with something near in other data sets
     * @param alike those of them that are likely the same, of as many as were weighed
     * @param undone incidents that are as before, or retracted
     */
    public record Counts(
            long read,
            long refused,
            long fresh,
            long changed,
            long unchanged,
            long conflicting,
            long gone,
            long near,
            long alike,
            long undone) {

        /** {@return how many rows the import would write} */
        public long toDo() {
            return fresh + changed;
        }
    }

    /**
     * How far it is.
     *
     * @param done of so many in all: bytes while it is read, else rows
     * @param seconds since it began
     */
    public record Progress(long done, long total, long seconds) {

        /** {@return from 0 to 1} */
        public double share() {
            return total == 0 ? 0 : Math.min(1, (double) done / total);
        }

        /** {@return bytes or rows in a second; 0 before the first second is over} */
        public long rate() {
            return seconds < 1 ? 0 : done / seconds;
        }

        /** {@return seconds that the rest will take if it goes on like this; -1 where that is not known} */
        public long left() {
            return rate() == 0 ? -1 : Math.max(0, total - done) / rate();
        }
    }

    Tables tables() {
        return new Tables(id);
    }
}
