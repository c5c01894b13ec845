package org.strikelog.importer;

/** Somebody has cancelled what was under way. */
final class Cancelled extends RuntimeException {

    Cancelled() {
        super("cancelled");
    }
}
