package org.strikelog.explore.index;

import static org.strikelog.explore.index.Selection.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.Effect;
import org.strikelog.explore.index.Selection.Condition;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.Match;
import org.strikelog.location.BoundingBox;
import org.strikelog.location.Tile;

/** The conditions of a filter but its days, each as a loop over the columns that it needs; none for what is not asked. */
final class Conditions {

    private final Selection selection;
    private final IncidentFilter filter;
    private final Snapshot record;
    private final boolean surely;
    private final int asOf;
    private final List<Condition> conditions = new ArrayList<>();
    private @Nullable Set<Integer> groups;
    private @Nullable Condition metByGroup;

    Conditions(Selection selection) {
        this.selection = selection;
        filter = selection.filter;
        record = selection.record;
        surely = selection.surely();
        asOf = selection.asOf;
        known();
        places();
        traits();
        datasets();
        updated();
        conflicts();
        ties();
        parties();
        atLeast(Effect.KILLED, filter.killedMin());
        atLeast(Effect.INJURED, filter.injuredMin());
    }

    List<Condition> conditions() {
        return conditions;
    }

    /** {@return the groups of which a row must have one; none where the filter names no group} */
    @Nullable
    Set<Integer> groups() {
        return groups;
    }

    /** {@return the condition that every row meets to which a statement that stands ties one of the groups} */
    @Nullable
    Condition metByGroup() {
        return metByGroup;
    }

    private void known() {
        if (filter.asOf() != null) {
            conditions.add((block, rows, count, marks) -> {
                int[] known = block.facts.known();
                for (int i = 0; i < count; i++) {
                    if (known[rows[i]] > asOf) {
                        marks[i] |= REST;
                    }
                }
            });
        }
    }

    /** What depends on the spot alone is found once for each spot. */
    private void places() {
        if (filter.bbox() == null
                && filter.countries().isEmpty()
                && filter.locations().isEmpty()
                && filter.cells().isEmpty()) {
            return;
        }
        short[] ofSpot = new short[record.spots.size];
        boxes(ofSpot);
        countries(ofSpot);
        locations(ofSpot);
        cells(ofSpot);
        conditions.add((block, rows, count, marks) -> {
            int[] spots = block.facts.spots();
            for (int i = 0; i < count; i++) {
                marks[i] |= ofSpot[spots[rows[i]]];
            }
        });
    }

    private void boxes(short[] ofSpot) {
        BoundingBox box = filter.bbox();
        if (box != null) {
            Arrays.fill(ofSpot, (short) (DOUBT | BOX));
            record.spots
                    .graticule()
                    .near(
                            box,
                            spot -> ofSpot[spot] = 0,
                            (spot, latitude, longitude, tall, wide) ->
                                    ofSpot[spot] = (short) box(box, latitude, longitude, tall, wide));
        }
    }

    private void countries(short[] ofSpot) {
        if (!filter.countries().isEmpty()) {
            boolean[] wanted = new boolean[Spots.COUNTRIES];
            filter.countries().forEach(code -> wanted[Spots.countryNumber(code)] = true);
            short[] countries = record.spots.countries;
            for (int spot = 0; spot < ofSpot.length; spot++) {
                ofSpot[spot] |= (short) (wanted[countries[spot]] ? 0 : COUNTRY);
            }
        }
    }

    private void locations(short[] ofSpot) {
        if (!filter.locations().isEmpty()) {
            BitSet inside = record.directory.placesInside(filter.locations());
            int[] locations = record.spots.locations;
            for (int spot = 0; spot < ofSpot.length; spot++) {
                ofSpot[spot] |= (short) (inside.get(locations[spot]) ? 0 : LOCATION);
            }
        }
    }

    private void cells(short[] ofSpot) {
        if (!filter.cells().isEmpty()) {
            for (int spot = 0; spot < ofSpot.length; spot++) {
                ofSpot[spot] |= (short) (within(filter.cells(), record.spots, spot) ? 0 : REST);
            }
        }
    }

    private int box(BoundingBox box, double latitude, double longitude, double tall, double wide) {
        if (Double.isNaN(latitude)) {
            return DOUBT | (filter.match() == Match.GEOMETRY ? 0 : BOX);
        }
        double width = box.east() - box.west() + (box.crossesAntimeridian() ? 360 : 0);
        // Degrees east of the box's western edge, so that a box across the antimeridian is a box like any other.
        double east = longitude - box.west();
        if (east < 0 || east >= 360) {
            east -= 360 * Math.floor(east / 360);
        }
        boolean certainly = Math.max(-90, latitude - tall) >= box.south()
                && Math.min(90, latitude + tall) <= box.north()
                && (width >= 360 || east >= wide && east + wide <= width);
        boolean possibly = latitude + tall >= box.south()
                && latitude - tall <= box.north()
                && (east - wide <= width || east + wide >= 360);
        boolean matches = switch (filter.match()) {
            case POSSIBLE -> possibly;
            case CERTAIN -> certainly;
            case GEOMETRY -> latitude >= box.south() && latitude <= box.north() && east <= width;
        };
        return (certainly ? 0 : DOUBT) | (matches ? 0 : BOX);
    }

    private static boolean within(Collection<Tile> tiles, Spots spots, int spot) {
        for (Tile tile : tiles) {
            if (spots.within(tile, spot)) {
                return true;
            }
        }
        return false;
    }

    private void traits() {
        int types = bits(filter.types());
        int outcomes = bits(filter.outcomes());
        int weapons = bits(filter.weapons());
        int statuses = bits(filter.statuses()) << 1;
        if (types != 0 || outcomes != 0 || weapons != 0) {
            conditions.add((block, rows, count, marks) -> {
                int[] traits = block.facts.traits();
                for (int i = 0; i < count; i++) {
                    int trait = traits[rows[i]];
                    int mark = types != 0 && (types >>> Facts.type(trait) & 1) == 0 ? TYPE : 0;
                    mark |= outcomes != 0 && (outcomes >>> Facts.outcome(trait) & 1) == 0 ? OUTCOME : 0;
                    mark |= weapons != 0 && (weapons & Facts.weapons(trait)) == 0 ? WEAPON : 0;
                    marks[i] |= mark;
                }
            });
        }
        if (statuses != 0) {
            conditions.add((block, rows, count, marks) -> {
                for (int i = 0; i < count; i++) {
                    if ((statuses >>> block.status(rows[i], asOf) & 1) == 0) {
                        marks[i] |= STATUS;
                    }
                }
            });
        }
    }

    private void datasets() {
        if (!filter.datasets().isEmpty()) {
            BitSet wanted = new BitSet();
            record.directory
                    .datasets()
                    .forEach((id, key) -> wanted.set(id, filter.datasets().contains(key)));
            conditions.add((block, rows, count, marks) -> {
                short[] datasets = block.facts.datasets();
                for (int i = 0; i < count; i++) {
                    if (!wanted.get(datasets[rows[i]])) {
                        marks[i] |= REST;
                    }
                }
            });
        }
    }

    private void updated() {
        if (filter.updatedSince() != null) {
            int since = Facts.seconds(filter.updatedSince());
            conditions.add((block, rows, count, marks) -> {
                int[] updated = block.facts.updated();
                for (int i = 0; i < count; i++) {
                    if (updated[rows[i]] < since) {
                        marks[i] |= REST;
                    }
                }
            });
        }
    }

    private void conflicts() {
        int wanted = bits(filter.conflicts());
        if (wanted != 0) {
            conditions.add((block, rows, count, marks) -> {
                for (int i = 0; i < count; i++) {
                    if ((wanted & block.disputes.asOf(rows[i], asOf)) == 0) {
                        marks[i] |= CONFLICT;
                    }
                }
            });
        }
    }

    private void ties() {
        int roles = bits(filter.roles());
        if (roles == 0 && filter.groups().isEmpty()) {
            return;
        }
        Belonging belonging = new Belonging(record.directory, filter.groups());
        groups = belonging.groups();
        TieMarks tie = new TieMarks(belonging, asOf, surely, roles);
        Condition tied = (block, rows, count, marks) -> {
            for (int i = 0; i < count; i++) {
                marks[i] |= tie.of(block, rows[i]);
            }
        };
        conditions.add(tied);
        metByGroup = groups != null && roles == 0 && asOf == EVER && belonging.always() ? tied : null;
    }

    private void parties() {
        int wanted = bits(filter.parties());
        if (wanted != 0) {
            conditions.add((block, rows, count, marks) -> {
                Figures figures = block.figures;
                for (int i = 0; i < count; i++) {
                    boolean stated = (Facts.parties(block.facts.traits()[rows[i]]) & wanted) != 0;
                    if (stated && asOf != EVER) {
                        stated = false;
                        for (int f = figures.starts()[rows[i]]; f < figures.starts()[rows[i] + 1]; f++) {
                            stated |= figures.stated()[f] <= asOf
                                    && (wanted >>> figures.keys()[f] / Figures.EFFECTS & 1) != 0;
                        }
                    }
                    if (!stated) {
                        marks[i] |= REST;
                    }
                }
            });
        }
    }

    private void atLeast(Effect effect, @Nullable Integer people) {
        if (people != null) {
            RollUps rollUps = new RollUps(selection);
            conditions.add((block, rows, count, marks) -> {
                rollUps.in(block.figures);
                for (int i = 0; i < count; i++) {
                    rollUps.harm(rows[i], effect);
                    boolean certainly = rollUps.low >= people;
                    boolean possibly = rollUps.stated && (rollUps.high == Figures.OPEN || rollUps.high >= people);
                    marks[i] |= (certainly ? 0 : DOUBT) | ((surely ? certainly : possibly) ? 0 : REST);
                }
            });
        }
    }

    private static int bits(Collection<? extends Enum<?>> terms) {
        int bits = 0;
        for (Enum<?> term : terms) {
            bits |= 1 << term.ordinal();
        }
        return bits;
    }
}
