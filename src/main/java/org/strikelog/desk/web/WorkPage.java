package org.strikelog.desk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikelog.desk.WorkItem;
import org.strikelog.desk.WorkRule;

/**
 * One page of what there is to do by one rule.
 *
 * @param total how much there is altogether
 * @param first path of the first page; none where this is it
 * @param next path of the next page; none where this is the last
 */
record WorkPage(
        String rule,
        List<WorkItem> items,
        long total,
        @Nullable String first,
        @Nullable String next) {

    /** @param items those of the page, and one more where there is another page */
    static WorkPage of(WorkRule rule, boolean further, List<WorkItem> items, int size) {
        List<WorkItem> shown = items.stream().limit(size).toList();
        return new WorkPage(
                rule.code(),
                shown,
                rule.count(),
                further ? rule.address() : null,
                items.size() > size
                        ? rule.address() + "?before=" + shown.getLast().position()
                        : null);
    }

    /** {@return whether there are incidents in it, to be ticked and changed together} */
    public boolean isOfIncidents() {
        return items.stream().anyMatch(item -> item.incident() != null);
    }

    /** {@return where an item is worked on; from a form, one goes on to the next of this list} */
    public String address(WorkItem item) {
        return address(rule, item);
    }

    static String address(String rule, WorkItem item) {
        return item.address() + (item.address().matches("/desk/incidents/\\d+") ? "?work=" + rule : "");
    }
}
