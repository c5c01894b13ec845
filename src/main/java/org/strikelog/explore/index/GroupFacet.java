package org.strikelog.explore.index;

import static org.strikelog.explore.index.Selection.*;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strikelog.explore.Extent;
import org.strikelog.explore.index.Directory.Standing;

/** Counts by group: those that statements tie to a row, in the roles asked for, and the umbrellas above them. */
final class GroupFacet extends FacetCounter {

    private final Directory directory;
    private final int asOf;
    private final boolean surely;
    /** A bit for each role asked for; none is all. */
    private final int roles;

    private final @Nullable Extents extents;
    private final int[] counts;
    /** How often a statement is the only one of its row, by group and role; for groups that count on no day otherwise. */
    private final int[] alone;
    /** Up to which row each group was counted. */
    private final int[] lastRow;

    private int thisRow;

    /** @param extents where people are added up too, by group */
    GroupFacet(Selection selection, @Nullable Extents extents) {
        super("group", selection.filter.groups(), TIE | TIE_GROUP);
        directory = selection.record.directory;
        asOf = selection.asOf;
        surely = selection.surely();
        roles = selection.filter.roles().stream()
                .mapToInt(r -> 1 << r.ordinal())
                .reduce(0, (a, b) -> a | b);
        this.extents = extents;
        counts = new int[directory.groupsEnd()];
        alone = new int[counts.length << 3];
        lastRow = new int[counts.length];
    }

    @Override
    public void take(Block block, int[] rows, int[] marks, int count) {
        Ties ties = block.ties;
        int[] starts = ties.starts();
        boolean[] steady = directory.steady();
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            int first = starts[row];
            int end = starts[row + 1];
            thisRow++;
            if (end - first == 1 && extents == null && steady[ties.group(first)]) {
                alone[ties.groups()[first] & Integer.MAX_VALUE] += ties.stands(first, asOf) ? 1 : 0;
            } else {
                for (int tie = first; tie < end; tie++) {
                    if (ties.stands(tie, asOf) && inRole(ties.role(tie))) {
                        count(ties.group(tie), block, row);
                    }
                }
            }
        }
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
                counts[standing.group()]++;
                if (extents != null) {
                    extents.add(standing.group(), block, row);
                }
            }
        }
    }

    @Override
    void give(FacetValues values) {
        int[] all = counts.clone();
        for (int group = 0; group < all.length; group++) {
            int count = 0;
            for (int role = 0; role < 8; role++) {
                count += inRole(role) ? alone[group << 3 | role] : 0;
            }
            if (count > 0) {
                for (Standing standing : directory.umbrellas()[group]) {
                    all[standing.group()] += count;
                }
            }
        }
        directory.groups().forEach((id, group) -> values.add(group.key(), group.name(), all[id]));
    }

    /** {@return what each group comes to, with its members} */
    Map<String, Extent> extents() {
        Map<String, Extent> all = new HashMap<>();
        directory.groups().forEach((id, group) -> {
            if (counts[id] > 0) {
                all.put(
                        group.key(),
                        Objects.requireNonNull(extents).of(id, counts[id]).extent());
            }
        });
        return all;
    }
}
