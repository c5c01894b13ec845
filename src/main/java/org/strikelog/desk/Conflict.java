package org.strikelog.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two editors wrote at once: where what I typed and what was saved meanwhile differ.
 *
 * @param saves the saves in between, the newest first
 * @param differences in the order of the form
 */
public record Conflict(List<Save> saves, List<Difference> differences) {

    /** Which side to take. */
    public enum Side {
        MINE,
        THEIRS,
        /** Rows of both: those added by either, without those that either took away. */
        BOTH
    }

    /** One save in between. */
    public record Save(String by, Instant at, String comment) {}

    /**
     * A part on which the two differ.
     *
     * @param changedByMe whether mine differs from what I had opened
     * @param changedByThem whether theirs differs from what I had opened
     * @param contested whether both changed the same of it, so that somebody has to choose
     * @param proposed who alone changed it, is followed; where both did, rows of both are kept, and else mine
     */
    public record Difference(
            Part part,
            List<String> mine,
            List<String> theirs,
            boolean changedByMe,
            boolean changedByThem,
            boolean contested,
            Side proposed) {}

    /**
     * Sets two forms side by side.
     *
     * @param base what I had opened; none where it is not known, and everything counts as changed by both
     */
    static Conflict between(
            IncidentForm mine, IncidentForm theirs, @Nullable IncidentForm base, List<Save> saves, Rows.Names names) {
        return new Conflict(
                saves,
                Stream.of(Part.values())
                        .filter(part -> !part.lines(mine, names).equals(part.lines(theirs, names)))
                        .map(part -> difference(part, mine, theirs, base, names))
                        .toList());
    }

    private static Difference difference(
            Part part, IncidentForm mine, IncidentForm theirs, @Nullable IncidentForm base, Rows.Names names) {
        List<String> opened = base == null ? null : part.lines(base, names);
        List<String> my = part.lines(mine, names);
        List<String> their = part.lines(theirs, names);
        boolean byMe = !my.equals(opened);
        boolean byThem = !their.equals(opened);
        boolean contested = byMe && byThem && !(part.rows() && opened != null && apart(opened, my, their));
        Side both = part.rows() ? Side.BOTH : Side.MINE;
        Side proposed = byMe && byThem ? both : byMe ? Side.MINE : Side.THEIRS;
        return new Difference(part, my, their, byMe, byThem, contested, proposed);
    }

    /** Whether two changed different rows of a list: no row was taken away by both, each with others in its place. */
    private static boolean apart(List<String> opened, List<String> my, List<String> their) {
        return opened.stream().allMatch(row -> my.contains(row) || their.contains(row))
                || opened.containsAll(my)
                || opened.containsAll(their);
    }

    /** {@return whether both changed the same, so that somebody has to choose} */
    public boolean contested() {
        return differences.stream().anyMatch(Difference::contested);
    }

    /** {@return what somebody has to choose} */
    public List<Difference> choices() {
        return differences.stream().filter(Difference::contested).toList();
    }

    /** {@return parts that they changed, and that follow them by themselves} */
    public List<Part> merged() {
        return differences.stream()
                .filter(d -> d.changedByThem() && !d.contested())
                .map(Difference::part)
                .toList();
    }

    /** {@return the side that each part is proposed to take} */
    Map<Part, Side> proposed() {
        return differences.stream().collect(Collectors.toMap(Difference::part, Difference::proposed));
    }

    /** {@return the side that each part takes of which nobody has to choose} */
    Map<Part, Side> uncontested() {
        return differences.stream()
                .filter(d -> !d.contested())
                .collect(Collectors.toMap(Difference::part, Difference::proposed));
    }

    /**
     * Takes, part by part, the side that was chosen; a part not named stays mine.
     *
     * @param opened what I had opened
     */
    static void settle(
            IncidentForm mine, IncidentForm theirs, IncidentForm opened, Map<Part, Side> sides, Rows.Names names) {
        sides.forEach((part, side) -> {
            switch (side) {
                case MINE -> {}
                case THEIRS -> part.take(mine, theirs);
                case BOTH -> part.join(mine, theirs, opened, names);
            }
        });
    }
}
