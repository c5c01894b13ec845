package org.strikelog.explore.index;

import static org.strikelog.explore.index.Selection.*;

import java.util.HashMap;
import java.util.Map;
import org.strikelog.explore.Extent;
import org.strikelog.explore.index.Directory.Standing;

/** Counts by group: those that statements tie to a row, in the roles asked for, and the umbrellas above them. */
final class GroupFacet extends FacetCounter {

    private final Directory directory;
    private final int asOf;
    private final boolean surely;
    /** A bit for each role asked for; none is all. */
    private final int roles;

    /**
     * A number for each group and role, of rows that have one statement alone, on a group that counts on no day otherwise;
     * from here on one for each group or umbrella, of all other rows.
     */
    private final int counted;
    /** Up to which row each group was counted. */
    private final int[] lastRow;

    private int thisRow;

    GroupFacet(Selection selection) {
        super(
                selection,
                "group",
                selection.filter.groups(),
                TIE | TIE_GROUP,
                selection.record.directory.groupsEnd(),
                selection.record.directory.groupsEnd() * 9);
        directory = selection.record.directory;
        asOf = selection.asOf;
        surely = selection.surely();
        roles = selection.filter.roles().stream()
                .mapToInt(r -> 1 << r.ordinal())
                .reduce(0, (a, b) -> a | b);
        counted = directory.groupsEnd() << 3;
        lastRow = new int[directory.groupsEnd()];
    }

    @Override
    public void take(Block block, int[] rows, int[] marks, int count) {
        Ties ties = block.ties;
        int[] starts = ties.starts();
        boolean[] steady = directory.steady();
        harms.in(block);
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            int first = starts[row];
            int end = starts[row + 1];
            thisRow++;
            if (end - first == 1 && steady[ties.group(first)]) {
                if (ties.stands(first, asOf)) {
                    int packed = ties.groups()[first] & Integer.MAX_VALUE;
                    extents.counts[packed]++;
                    extents.addHarm(packed, harms, row);
                }
            } else {
                for (int tie = first; tie < end; tie++) {
                    if (ties.stands(tie, asOf) && inRole(ties.role(tie))) {
                        count(ties.group(tie), block, row);
                    }
                }
            }
        }
    }

    // Who certainly belonged to an umbrella is another question than who may have.
    @Override
    public boolean takesBlocks() {
        return super.takesBlocks() && !surely;
    }

    private boolean inRole(int role) {
        return roles == 0 || (roles >>> role & 1) != 0;
    }

    // Each group once a row, by however many ways it has part in it.
    private void count(int group, Block block, int row) {
        int starts = block.facts.starts()[row];
        int ends = block.facts.ends()[row];
        for (Standing standing : directory.umbrellas()[group]) {
            if (lastRow[standing.group()] != thisRow
                    && (surely ? standing.certainly(starts, ends) : standing.possibly(starts, ends))) {
                lastRow[standing.group()] = thisRow;
                extents.counts[counted + standing.group()]++;
                extents.addHarm(counted + standing.group(), harms, row);
            }
        }
    }

    @Override
    void addTo(Extents groups) {
        for (int packed = 0; packed < counted; packed++) {
            if (extents.counts[packed] > 0 && inRole(packed & 7)) {
                for (Standing standing : directory.umbrellas()[packed >>> 3]) {
                    groups.add(standing.group(), extents, packed);
                }
            }
        }
        for (int group = 0; group < lastRow.length; group++) {
            groups.add(group, extents, counted + group);
        }
    }

    @Override
    void give(Extents all, FacetValues values) {
        directory.groups().forEach((id, group) -> values.add(group.key(), group.name(), id));
    }

    /** {@return what each group comes to, with its members, by key} */
    Map<String, Extent> extents() {
        Extents groups = byValue();
        Map<String, Extent> all = new HashMap<>();
        directory.groups().forEach((id, group) -> {
            if (groups.counts[id] > 0) {
                all.put(group.key(), groups.of(id));
            }
        });
        return all;
    }
}
