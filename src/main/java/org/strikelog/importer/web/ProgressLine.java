package org.strikelog.importer.web;

import org.strikelog.importer.Import;
import org.strikelog.importer.Import.State;

/** How far an import is, as a line of text says it. */
public record ProgressLine(Import it) {

    private static final long MEGABYTE = 1_000_000;

    /** {@return the message that says it} */
    public String code() {
        return inBytes() ? "import.progress.read" : "import.progress";
    }

    /** {@return what it says: how much is done, of how much, how much in a second, and seconds left} */
    public Object[] values() {
        long unit = inBytes() ? MEGABYTE : 1;
        Import.Progress progress = it.progress();
        return new Object[] {progress.done() / unit, progress.total() / unit, progress.rate() / unit, progress.left()};
    }

    /** Rows that were kept are read again without the file, and counted as rows. */
    private boolean inBytes() {
        return it.state() == State.READING && it.progress().total() == it.bytes();
    }
}
