package org.strikelog.explore.index;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikelog.explore.index.Directory.Standing;

/** Whether a statement on one group counts for the groups of a filter, which their members belong to on some days. */
final class Belonging {

    private static final byte ALWAYS = 1;
    private static final byte SOMETIMES = 2;

    private final @Nullable Set<Integer> groups;
    /** Of each group whether it counts on any day, on some, or not at all. */
    private final byte[] when;

    private final Standing[][] standings;

    /** @param keys of the groups; none is any */
    Belonging(Directory directory, Collection<String> keys) {
        when = new byte[directory.groupsEnd()];
        standings = new Standing[when.length][];
        if (keys.isEmpty()) {
            groups = null;
            Arrays.fill(when, ALWAYS);
        } else {
            Map<Integer, List<Standing>> under = directory.groupsUnder(keys);
            groups = under.keySet();
            under.forEach((group, days) -> {
                standings[group] = days.toArray(Standing[]::new);
                when[group] = days.stream().anyMatch(Standing::always) ? ALWAYS : SOMETIMES;
            });
        }
    }

    /** {@return the groups on which a statement can count; none is any} */
    @Nullable
    Set<Integer> groups() {
        return groups;
    }

    /** {@return whether whatever counts does so on any day} */
    boolean always() {
        return groups == null || groups.stream().allMatch(group -> when[group] == ALWAYS);
    }

    /** {@return whether it may count on the true day of a row} */
    boolean possibly(int group, Facts facts, int row) {
        if (when[group] == SOMETIMES) {
            for (Standing standing : standings[group]) {
                if (standing.possibly(facts.starts()[row], facts.ends()[row])) {
                    return true;
                }
            }
        }
        return when[group] == ALWAYS;
    }

    /** {@return whether it counts throughout the days of a row} */
    boolean certainly(int group, Facts facts, int row) {
        if (when[group] == SOMETIMES) {
            for (Standing standing : standings[group]) {
                if (standing.certainly(facts.starts()[row], facts.ends()[row])) {
                    return true;
                }
            }
        }
        return when[group] == ALWAYS;
    }
}
