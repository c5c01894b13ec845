package org.strikelog.incident;

/** The incident was public and has been retracted. */
public class Gone extends RuntimeException {

    private final long id;
    private final String reason;

    public Gone(long id, String reason) {
        super("Incident %d was retracted: %s".formatted(id, reason));
        this.id = id;
        this.reason = reason;
    }

    public long id() {
        return id;
    }

    /** {@return why it was retracted, for the public} */
    public String reason() {
        return reason;
    }
}
