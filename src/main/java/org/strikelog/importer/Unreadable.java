package org.strikelog.importer;

/** A file as a whole cannot be read; the message says why, and where, to whoever brought it. */
public final class Unreadable extends RuntimeException {

    Unreadable(String message) {
        super(message);
    }

    Unreadable(String message, Throwable cause) {
        super(message, cause);
    }
}
