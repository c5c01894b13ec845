package org.strikelog.explore.index;

import static org.strikelog.explore.index.Selection.*;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strikelog.explore.index.Directory.Standing;

/** Says which of the conditions on groups and roles a row fails. */
final class TieMarks {

    private final Snapshot record;
    private final Ties ties;
    private final int asOf;
    private final boolean surely;
    private final int roles;
    private final boolean anyGroup;
    private final Standing[][] standings;

    /**
     * @param roles a bit for each role asked for; none is all
     * @param groups those asked for and those beneath them; none is any
     */
    TieMarks(Snapshot record, int asOf, boolean surely, int roles, @Nullable Map<Integer, List<Standing>> groups) {
        this.record = record;
        ties = record.ties;
        this.asOf = asOf;
        this.surely = surely;
        this.roles = roles;
        anyGroup = groups == null;
        standings = new Standing[record.groupStarts.length][];
        if (groups != null) {
            groups.forEach((group, days) -> standings[group] = days.toArray(Standing[]::new));
        }
    }

    int of(int row) {
        boolean inRole = false;
        boolean ofGroup = false;
        boolean both = false;
        boolean certain = false;
        for (int tie = ties.starts()[row]; tie < ties.starts()[row + 1]; tie++) {
            if (ties.stands(tie, asOf)) {
                boolean role = roles == 0 || (roles >>> ties.role(tie) & 1) != 0;
                boolean possibly = anyGroup || possibly(ties.group(tie), row);
                boolean certainly = anyGroup || possibly && certainly(ties.group(tie), row);
                boolean group = surely ? certainly : possibly;
                inRole |= role;
                ofGroup |= group;
                both |= role && group;
                certain |= role && certainly;
            }
        }
        return (both ? 0 : TIE) | (inRole ? 0 : TIE_ROLE) | (ofGroup ? 0 : TIE_GROUP) | (certain ? 0 : DOUBT);
    }

    private boolean possibly(int group, int row) {
        Standing[] days = standings[group];
        if (days != null) {
            for (Standing standing : days) {
                if (standing.possibly(record.facts.starts()[row], record.facts.ends()[row])) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean certainly(int group, int row) {
        for (Standing standing : standings[group]) {
            if (standing.certainly(record.facts.starts()[row], record.facts.ends()[row])) {
                return true;
            }
        }
        return false;
    }
}
