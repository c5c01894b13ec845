package org.strikelog.incident;

/** An incident that was published once and then retracted: its number is kept, with the reason. */
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

    public String reason() {
        return reason;
    }
}
