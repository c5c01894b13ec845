package org.strikelog.explore.index;

import static org.strikelog.explore.index.Selection.*;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strikelog.explore.index.Directory.Standing;

/** Says which of the conditions on groups and roles a row fails. */
final class TieMarks {

    private static final byte ALWAYS = 1;
    private static final byte SOMETIMES = 2;

    private final Snapshot record;
    private final Ties ties;
    private final int asOf;
    private final boolean surely;
    private final int roles;
    /** Of each group whether it counts on any day, on some, or not at all. */
    private final byte[] when;

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
        standings = new Standing[record.groupStarts.length][];
        when = new byte[standings.length];
        if (groups != null) {
            groups.forEach((group, days) -> {
                standings[group] = days.toArray(Standing[]::new);
                when[group] = days.stream().anyMatch(Standing::always) ? ALWAYS : SOMETIMES;
            });
        } else {
            Arrays.fill(when, ALWAYS);
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
                int group = ties.group(tie);
                boolean possibly = when[group] == ALWAYS || when[group] == SOMETIMES && possibly(group, row);
                boolean certainly = when[group] == ALWAYS || possibly && certainly(group, row);
                boolean counts = surely ? certainly : possibly;
                inRole |= role;
                ofGroup |= counts;
                both |= role && counts;
                certain |= role && certainly;
            }
        }
        return (both ? 0 : TIE) | (inRole ? 0 : TIE_ROLE) | (ofGroup ? 0 : TIE_GROUP) | (certain ? 0 : DOUBT);
    }

    private boolean possibly(int group, int row) {
        for (Standing standing : standings[group]) {
            if (standing.possibly(record.facts.starts()[row], record.facts.ends()[row])) {
                return true;
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
