package org.strikelog.incident;

/** The incident was merged: another tells of the same attack. */
public class Merged extends RuntimeException {

    private final long id;
    private final long into;

    Merged(long id, long into) {
        super("Incident %d is told of as incident %d".formatted(id, into));
        this.id = id;
        this.into = into;
    }

    public long id() {
        return id;
    }

    /** {@return the number of the other, which may have been merged in its turn} */
    public long into() {
        return into;
    }
}
