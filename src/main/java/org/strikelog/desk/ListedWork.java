package org.strikelog.desk;

import java.util.List;
import java.util.Optional;

/** Work that the desk lists by itself, the newest first. The message {@code work.<code>.detail} heads its details. */
public interface ListedWork extends WorkRule {

    /**
     * {@return the next things to do}
     *
     * @param before position after which the page begins: those below it; {@link Long#MAX_VALUE} for the first page
     */
    List<WorkItem> items(long before, int limit);

    /**
     * {@return what comes after an incident in the list, whether or not that is in it still; none at the end, and none of
     * a list in which editors do not go from incident to incident}
     */
    default Optional<WorkItem> after(long incident) {
        return Optional.empty();
    }
}
