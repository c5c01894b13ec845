package org.strikelog.backup;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;

/** A backup cannot be made, read or restored: why, in a sentence for whoever runs the server. */
public class BackupFailed extends RuntimeException {

    BackupFailed(String problem) {
        super(problem);
    }

    BackupFailed(String problem, Throwable cause) {
        super(problem + ": " + reason(cause), cause);
    }

    /** {@return what a failure says; of a file that is in the way or may not be touched, Java says its name alone} */
    static String reason(Throwable failure) {
        return switch (failure) {
            case AccessDeniedException denied ->
                "the user that runs this has no right to %s".formatted(denied.getFile());
            case FileAlreadyExistsException there -> "%s is there, and is no folder".formatted(there.getFile());
            default -> String.valueOf(failure.getMessage());
        };
    }
}
