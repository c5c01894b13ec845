package org.strikelog.explore.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Places, groups, speakers and data sets, by the number that the database gave them. They are few, so each change to
 * any of them makes a new directory.
 *
 * @param stamp what tells one state of the directory from another
 */
record Directory(
        Map<Integer, Place> places,
        Map<Integer, Group> groups,
        Speakers speakers,
        Map<Integer, String> datasets,
        List<Membership> memberships,
        String stamp,
        Map<Integer, List<Standing>> umbrellas) {

    /** A place, and the one in which it lies. */
    record Place(String key, String name, @Nullable Integer parent) {}

    record Group(String key, String name) {}

    /**
     * Who speaks, by number.
     *
     * @param houses the house that each speaks for: another speaker, or itself
     * @param official whether it is an official one
     */
    record Speakers(int[] houses, boolean[] official) {

        boolean same(Speakers other) {
            return Arrays.equals(houses, other.houses) && Arrays.equals(official, other.official);
        }
    }

    /** A group under an umbrella between two epoch days, both inclusive. */
    record Membership(int group, int umbrella, int from, int to) {}

    /** A group that one stands for between two epoch days, both inclusive: itself always, or one beneath or above it. */
    record Standing(int group, int from, int to) {

        /** {@return whether that is so on any day} */
        boolean always() {
            return from == Integer.MIN_VALUE && to == Integer.MAX_VALUE;
        }

        /** {@return whether that may have been so on the true day of something that happened between two days} */
        boolean possibly(int starts, int ends) {
            return from <= ends && to >= starts;
        }

        /** {@return whether that was so throughout} */
        boolean certainly(int starts, int ends) {
            return from <= starts && to >= ends;
        }
    }

    static Directory of(
            Map<Integer, Place> places,
            Map<Integer, Group> groups,
            Speakers speakers,
            Map<Integer, String> datasets,
            List<Membership> memberships,
            String stamp) {
        Map<Integer, List<Standing>> umbrellas = new HashMap<>();
        groups.keySet().forEach(g -> umbrellas.put(g, reach(g, memberships, true)));
        return new Directory(places, groups, speakers, datasets, memberships, stamp, umbrellas);
    }

    /** {@return the places of these keys, and all that lies inside them} */
    BitSet placesInside(Collection<String> keys) {
        BitSet inside = new BitSet();
        if (keys.isEmpty()) {
            return inside;
        }
        places.forEach((id, place) -> {
            if (keys.contains(place.key())) {
                inside.set(id);
            }
        });
        int before;
        do {
            before = inside.cardinality();
            places.forEach((id, place) -> {
                if (place.parent() != null && inside.get(place.parent())) {
                    inside.set(id);
                }
            });
        } while (inside.cardinality() > before);
        return inside;
    }

    /** {@return the groups of these keys and all beneath them, each with the days on which it counts for them} */
    Map<Integer, List<Standing>> groupsUnder(Collection<String> keys) {
        Map<Integer, List<Standing>> under = new HashMap<>();
        groups.forEach((id, group) -> {
            if (keys.contains(group.key())) {
                reach(id, memberships, false)
                        .forEach(s -> under.computeIfAbsent(s.group(), g -> new ArrayList<>())
                                .add(s));
            }
        });
        return under;
    }

    /** {@return the groups that a statement on one counts for: itself and the umbrellas above it} */
    List<Standing> umbrellasOf(int group) {
        return umbrellas.getOrDefault(group, List.of());
    }

    /** {@return a number above that of every place} */
    int placesEnd() {
        return places.keySet().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    }

    Place place(int id) {
        return Objects.requireNonNull(places.get(id));
    }

    Group group(int id) {
        return Objects.requireNonNull(groups.get(id));
    }

    /** {@return the place and those around it, from the inside out} */
    List<Integer> around(int place) {
        List<Integer> around = new ArrayList<>();
        Integer next = place;
        while (next != null && !around.contains(next)) {
            around.add(next);
            next = place(next).parent();
        }
        return around;
    }

    /** Follows memberships up to umbrellas or down to members; on each step the days narrow. */
    private static List<Standing> reach(int group, List<Membership> memberships, boolean up) {
        List<Standing> reached = new ArrayList<>();
        reached.add(new Standing(group, Integer.MIN_VALUE, Integer.MAX_VALUE));
        for (int i = 0; i < reached.size(); i++) {
            Standing at = reached.get(i);
            for (Membership m : memberships) {
                if ((up ? m.group() : m.umbrella()) == at.group()) {
                    Standing next = new Standing(
                            up ? m.umbrella() : m.group(), Math.max(m.from(), at.from()), Math.min(m.to(), at.to()));
                    if (next.from() <= next.to() && !reached.contains(next)) {
                        reached.add(next);
                    }
                }
            }
        }
        return List.copyOf(reached);
    }
}
