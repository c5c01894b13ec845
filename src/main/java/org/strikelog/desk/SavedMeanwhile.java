package org.strikelog.desk;

import org.springframework.dao.OptimisticLockingFailureException;

/** Somebody else saved the incident since it was read. */
public class SavedMeanwhile extends OptimisticLockingFailureException {

    SavedMeanwhile(long id, long read, long found) {
        super("Incident %d was read as version %d and has since become version %d".formatted(id, read, found));
    }
}
