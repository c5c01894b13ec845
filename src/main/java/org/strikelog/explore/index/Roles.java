package org.strikelog.explore.index;

import java.util.List;
import java.util.Map;
import org.strikelog.explore.index.Directory.Standing;

/** In which roles the groups of a filter, or any group, are tied to a row. */
final class Roles {

    private final Snapshot record;
    private final Ties ties;
    private final int asOf;
    private final boolean surely;
    private final boolean anyGroup;
    private final Map<Integer, List<Standing>> groups;

    Roles(Selection selection) {
        record = selection.record;
        ties = record.ties;
        asOf = selection.asOf;
        surely = selection.surely();
        anyGroup = selection.filter.groups().isEmpty();
        groups = record.directory.groupsUnder(selection.filter.groups());
    }

    /** {@return a bit for each role} */
    int of(int row) {
        int roles = 0;
        for (int tie = ties.starts()[row]; tie < ties.starts()[row + 1]; tie++) {
            if (ties.stands(tie, asOf) && (anyGroup || stands(ties.group(tie), row))) {
                roles |= 1 << ties.role(tie);
            }
        }
        return roles;
    }

    private boolean stands(int group, int row) {
        int starts = record.facts.starts()[row];
        int ends = record.facts.ends()[row];
        for (Standing standing : groups.getOrDefault(group, List.of())) {
            if (surely ? standing.certainly(starts, ends) : standing.possibly(starts, ends)) {
                return true;
            }
        }
        return false;
    }
}
