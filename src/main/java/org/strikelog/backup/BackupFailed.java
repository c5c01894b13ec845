package org.strikelog.backup;

import java.nio.file.AccessDeniedException;

/** A backup cannot be made, read or restored: why, in a sentence for whoever runs the server. */
public class BackupFailed extends RuntimeException {

    BackupFailed(String problem) {
        super(problem);
    }

    BackupFailed(String problem, Throwable cause) {
        super(problem + ": " + reason(cause), cause);
    }

    /** {@return what a failure says; of a file that may not be touched, Java says its name alone} */
    static String reason(Throwable failure) {
        return failure instanceof AccessDeniedException denied
                ? "the user that runs this has no right to %s".formatted(denied.getFile())
                : String.valueOf(failure.getMessage());
    }
}
