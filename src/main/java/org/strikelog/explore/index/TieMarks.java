package org.strikelog.explore.index;

import static org.strikelog.explore.index.Selection.*;

/** Says which of the conditions on groups and roles a row fails. */
final class TieMarks {

    private final Belonging belonging;
    private final int asOf;
    private final boolean surely;
    private final int roles;

    /**
     * @param belonging to the groups asked for
     * @param roles a bit for each role asked for; none is all
     */
    TieMarks(Belonging belonging, int asOf, boolean surely, int roles) {
        this.belonging = belonging;
        this.asOf = asOf;
        this.surely = surely;
        this.roles = roles;
    }

    int of(Block block, int row) {
        Ties ties = block.ties;
        boolean inRole = false;
        boolean ofGroup = false;
        boolean both = false;
        boolean certain = false;
        for (int tie = ties.starts()[row]; tie < ties.starts()[row + 1]; tie++) {
            if (ties.stands(tie, asOf)) {
                boolean role = roles == 0 || (roles >>> ties.role(tie) & 1) != 0;
                boolean possibly = belonging.possibly(ties.group(tie), block.facts, row);
                boolean certainly = possibly && belonging.certainly(ties.group(tie), block.facts, row);
                boolean counts = surely ? certainly : possibly;
                inRole |= role;
                ofGroup |= counts;
                both |= role && counts;
                certain |= role && certainly;
            }
        }
        return (both ? 0 : TIE) | (inRole ? 0 : TIE_ROLE) | (ofGroup ? 0 : TIE_GROUP) | (certain ? 0 : DOUBT);
    }
}
