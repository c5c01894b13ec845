package org.strikelog.release;

/** A release cannot be made: its message is the key of why, in the messages. */
public class ReleaseRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    ReleaseRefused(String reason) {
        super(reason);
    }

    /** {@return a key in the messages} */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
