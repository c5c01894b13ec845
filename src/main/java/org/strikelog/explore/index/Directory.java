package org.strikelog.explore.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Places, groups, speakers and data sets, by the number that the database gave them. They are few, so each change to
 * any of them makes a new directory.
 *
 * @param stamp what tells one state of the directory from another
 * @param umbrellas of each group the ones that a statement on it counts for: itself and the umbrellas above it
 * @param steady of each group whether it counts for the same ones on any day
 * @param around of each place itself and those around it, from the inside out
 */
record Directory(
        Map<Integer, Place> places,
        Map<Integer, Group> groups,
        Speakers speakers,
        Map<Integer, String> datasets,
        List<Membership> memberships,
        String stamp,
        Standing[][] umbrellas,
        boolean[] steady,
        int[][] around) {

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

        static final Speakers NONE = new Speakers(new int[0], new boolean[0]);

        /** {@return whether nothing that was said counts otherwise by another list} */
        boolean same(Speakers other) {
            int most = Math.max(houses.length, other.houses.length);
            return IntStream.range(0, most)
                    .allMatch(speaker ->
                            house(speaker) == other.house(speaker) && official(speaker) == other.official(speaker));
        }

        /** {@return the house that one speaks for; itself where the speaker is newer than the list} */
        int house(int speaker) {
            return speaker < houses.length ? houses[speaker] : speaker;
        }

        boolean official(int speaker) {
            return speaker < official.length && official[speaker];
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
        Standing[][] umbrellas = new Standing[end(groups)][0];
        boolean[] steady = new boolean[umbrellas.length];
        groups.keySet().forEach(group -> {
            List<Standing> standings = reach(group, memberships, true);
            umbrellas[group] = standings.toArray(Standing[]::new);
            steady[group] = standings.stream().allMatch(Standing::always);
        });
        int[][] around = new int[end(places)][0];
        places.keySet().forEach(place -> around[place] = around(place, places));
        return new Directory(places, groups, speakers, datasets, memberships, stamp, umbrellas, steady, around);
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

    /** {@return a number above that of every place} */
    int placesEnd() {
        return around.length;
    }

    /** {@return a number above that of every group} */
    int groupsEnd() {
        return umbrellas.length;
    }

    Place place(int id) {
        return Objects.requireNonNull(places.get(id));
    }

    Group group(int id) {
        return Objects.requireNonNull(groups.get(id));
    }

    private static int end(Map<Integer, ?> numbered) {
        return numbered.keySet().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    }

    private static int[] around(int place, Map<Integer, Place> places) {
        List<Integer> around = new ArrayList<>();
        Integer next = place;
        while (next != null && !around.contains(next)) {
            around.add(next);
            next = Objects.requireNonNull(places.get(next)).parent();
        }
        return around.stream().mapToInt(Integer::intValue).toArray();
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
