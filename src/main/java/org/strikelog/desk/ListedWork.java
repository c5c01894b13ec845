package org.strikelog.desk;

import java.util.List;

/** Work that the desk lists by itself, the newest first. The message {@code work.<code>.detail} heads its details. */
public interface ListedWork extends WorkRule {

    /**
     * {@return the next things to do}
     *
     * @param before position after which the page begins: those below it; {@link Long#MAX_VALUE} for the first page
     */
    List<WorkItem> items(long before, int limit);
}
