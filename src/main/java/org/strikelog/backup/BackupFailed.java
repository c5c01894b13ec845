package org.strikelog.backup;

/** A backup cannot be made, read or restored: why, in a sentence for whoever runs the server. */
public class BackupFailed extends RuntimeException {

    BackupFailed(String problem) {
        super(problem);
    }

    BackupFailed(String problem, Throwable cause) {
        super(problem + ": " + cause.getMessage(), cause);
    }
}
