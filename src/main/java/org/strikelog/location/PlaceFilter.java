package org.strikelog.location;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which places a list of the gazetteer is of. Values of one field are alternatives, fields narrow each other; an empty
 * field leaves all.
 *
 * @param bbox in which their points lie; places that have none are not left out
 * @param countries ISO 3166-1 alpha-2
 * @param parents keys of the places in which they lie directly
 */
public record PlaceFilter(
        @Nullable BoundingBox bbox, Set<LocationKind> kinds, Set<String> countries, Set<String> parents) {

    /** Everything. */
    public static final PlaceFilter ALL = new PlaceFilter(null, Set.of(), Set.of(), Set.of());

    /** {@return conditions on the place {@code l} and the place {@code p} in which it lies} */
    List<String> conditions() {
        List<String> conditions = new ArrayList<>();
        if (bbox != null) {
            // Degrees east of the box's western edge, so that a box across the antimeridian is a box like any other.
            conditions.add("""
                    (l.latitude is null or l.latitude between :south and :north
                        and l.longitude - :west - 360 * floor((l.longitude - :west) / 360) <= :width)""");
        }
        if (!kinds.isEmpty()) {
            conditions.add("l.kind in (:kinds)");
        }
        if (!countries.isEmpty()) {
            conditions.add("l.country in (:countries)");
        }
        if (!parents.isEmpty()) {
            conditions.add("p.key in (:parents)");
        }
        return conditions;
    }

    /** {@return what the conditions bind, by name} */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        if (bbox != null) {
            parameters.put("west", bbox.west());
            parameters.put("south", bbox.south());
            parameters.put("north", bbox.north());
            parameters.put("width", bbox.east() - bbox.west() + (bbox.crossesAntimeridian() ? 360 : 0));
        }
        parameters.put("kinds", kinds.stream().map(LocationKind::toString).toList());
        parameters.put("countries", countries);
        parameters.put("parents", parents);
        return parameters;
    }
}
