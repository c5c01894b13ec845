package org.strikelog.incident;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikelog.location.BoundingBox;
import org.strikelog.location.Coordinates;
import org.strikelog.location.Tile;

/**
 * A filter as SQL: a query for {@code id} and {@code certain} of the published incidents that match, to be put in a
 * {@code with matching as (...)}, and the parameters it binds.
 *
 * <p>Doubt about the day and the place is drawn as the filter says: an incident matches possibly when its interval or
 * circle overlaps, certainly when it lies inside. A circle stands for the box around it. Whatever was not known on the
 * day of {@code asOf} is not seen.
 */
public final class Matching {

    private static final String IN_LOCATIONS = """
            i.location_id in (
                with recursive inside as (
                    select id from location where key in (:locations)
                    union
                    select l.id from location l join inside on l.parent_id = inside.id)
                select id from inside)""";

    private static final String MEMBERS = """
            with recursive member(id, valid_from, valid_to) as (
                select id, null::date, null::date from armed_group where key in (:groups)
                union
                select m.group_id, greatest(m.valid_from, member.valid_from), least(m.valid_to, member.valid_to)
                from membership m join member on m.umbrella_id = member.id
                where coalesce(greatest(m.valid_from, member.valid_from) <= least(m.valid_to, member.valid_to), true))""";

    private static final String MAYBE_MEMBER =
            "coalesce(valid_from <= i.ends_on, true) and coalesce(valid_to >= i.starts_on, true)";

    private static final String SURELY_MEMBER =
            "coalesce(valid_from <= i.starts_on, true) and coalesce(valid_to >= i.ends_on, true)";

    private final List<String> possibly = new ArrayList<>();
    private final List<String> certainly = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final Match match;
    private final AsOf asOf;

    /** Draws up the query for a filter. */
    public Matching(IncidentFilter filter) {
        match = filter.match();
        asOf = AsOf.of(filter);
        if (filter.asOf() != null) {
            parameters.put("asOf", filter.asOf());
        }
        days(filter);
        if (filter.bbox() != null) {
            box(filter.bbox());
        }
        cells(filter.cells());
        oneOf("i.country", "countries", filter.countries());
        if (!filter.locations().isEmpty()) {
            always(IN_LOCATIONS, "locations", filter.locations());
        }
        attributions(filter);
        oneOf("i.event_type", "types", texts(filter.types()));
        oneOf("i.outcome", "outcomes", texts(filter.outcomes()));
        oneOf("i.status", "statuses", texts(filter.statuses()));
        oneOf("i.dataset", "datasets", filter.datasets());
        if (!filter.weapons().isEmpty()) {
            always(
                    "exists (select from incident_weapon w where w.incident_id = i.id and w.weapon in (:weapons))",
                    "weapons",
                    texts(filter.weapons()));
        }
        if (!filter.parties().isEmpty()) {
            always(
                    "exists (select from figure f where f.incident_id = i.id and f.party in (:parties) and "
                            + asOf.said("f.stated_on") + ")",
                    "parties",
                    texts(filter.parties()));
        }
        if (!filter.reports().isEmpty()) {
            always(resting(), "reports", filter.reports());
        }
        conflicts(filter);
        if (filter.updatedSince() != null) {
            always(
                    "i.id in (select incident_id from incident_change where changed_at >= :updatedSince)",
                    "updatedSince",
                    filter.updatedSince().atOffset(ZoneOffset.UTC));
        }
        if (filter.q() != null) {
            always("i.id in (select found_by_words(:q))", "q", filter.q());
        }
        atLeast("killed", "killedMin", filter.killedMin());
        atLeast("injured", "injuredMin", filter.injuredMin());
    }

    /** {@return the query, with the columns {@code id} and {@code certain}} */
    public String sql() {
        String certain = certainly.isEmpty() ? "true" : "(" + String.join("\nand ", certainly) + ")";
        List<String> conditions = match == Match.CERTAIN ? certainly : possibly;
        String where = conditions.isEmpty() ? "" : "\nwhere " + String.join("\nand ", conditions);
        return "select i.id, " + certain + " as certain\nfrom " + asOf.incidents() + " i" + where;
    }

    /** {@return what the query binds, by name} */
    public Map<String, Object> parameters() {
        return parameters;
    }

    private void days(IncidentFilter filter) {
        if (filter.from() != null) {
            either("i.ends_on >= :from", "i.starts_on >= :from");
            parameters.put("from", filter.from());
        }
        if (filter.to() != null) {
            either("i.starts_on <= :to", "i.ends_on <= :to");
            parameters.put("to", filter.to());
        }
    }

    private void box(BoundingBox box) {
        String tall = "(i.radius_km / " + Coordinates.KM_PER_DEGREE + ")";
        String wide = "least(180, " + tall + " / greatest(cos(radians(i.latitude)), 0.001))";
        // Degrees east of the box's western edge, so that a box across the antimeridian is a box like any other.
        String east = "(i.longitude - :west - 360 * floor((i.longitude - :west) / 360))";
        either(
                match == Match.GEOMETRY
                        ? "(i.latitude is null or i.latitude between :south and :north and " + east + " <= :width)"
                        : "i.latitude + " + tall + " >= :south and i.latitude - " + tall + " <= :north" + " and ("
                                + east + " - " + wide + " <= :width or " + east + " + " + wide + " >= 360)",
                "i.latitude is not null and greatest(-90, i.latitude - " + tall
                        + ") >= :south and least(90, i.latitude + " + tall + ") <= :north"
                        + " and (:width >= 360 or " + east + " >= " + wide + " and " + east + " + " + wide
                        + " <= :width)");
        parameters.put("west", box.west());
        parameters.put("south", box.south());
        parameters.put("north", box.north());
        parameters.put("width", box.east() - box.west() + (box.crossesAntimeridian() ? 360 : 0));
    }

    /** Edges are reckoned by the tile itself, so that a point lies on the same side of one everywhere. */
    private void cells(Set<Tile> cells) {
        if (cells.isEmpty()) {
            return;
        }
        List<String> squares = new ArrayList<>();
        for (Tile cell : cells) {
            String name = "cell" + squares.size();
            parameters.put(name + "west", cell.west());
            parameters.put(name + "east", cell.east());
            parameters.put(name + "north", cell.north());
            parameters.put(name + "south", cell.south());
            squares.add(
                    "i.longitude >= :%1$swest and i.longitude %2$s :%1$seast and i.latitude <= :%1$snorth and i.latitude %3$s :%1$ssouth"
                            .formatted(name, cell.lastColumn() ? "<=" : "<", cell.lastRow() ? ">=" : ">"));
        }
        String within = "not i.vague and (" + String.join("\nor ", squares) + ")";
        either(within, within);
    }

    private String resting() {
        return """
                i.id in (
                    select x.incident_id from report r, lateral (
                        select incident_id, null::date as stated_on from citation where report_id = r.id
                        union all select incident_id, stated_on from attribution where report_id = r.id
                        union all select incident_id, stated_on from figure where report_id = r.id) x
                    where r.key in (:reports) and %s and %s)""".formatted(asOf.said("r.published_on"), asOf.said("x.stated_on"));
    }

    private void attributions(IncidentFilter filter) {
        if (filter.groups().isEmpty() && filter.roles().isEmpty()) {
            return;
        }
        if (!filter.roles().isEmpty()) {
            parameters.put("roles", texts(filter.roles()));
        }
        if (!filter.groups().isEmpty()) {
            parameters.put("groups", filter.groups());
        }
        String statement = "exists (select from attribution a where a.incident_id = i.id and ";
        either(statement + tie(filter, MAYBE_MEMBER) + ")", statement + tie(filter, SURELY_MEMBER) + ")");
    }

    /**
     * {@return a condition on the attribution {@code a} of the incident {@code i}: that it is one of those which the
     * filter is about, by role and by group}
     */
    public static String tie(IncidentFilter filter) {
        return tie(filter, membership(filter));
    }

    /**
     * {@return a condition on the days of a membership, {@code valid_from} and {@code valid_to}, and of the incident
     * {@code i}: that it held then, possibly or certainly as the filter asks}
     */
    public static String membership(IncidentFilter filter) {
        return filter.match() == Match.CERTAIN ? SURELY_MEMBER : MAYBE_MEMBER;
    }

    private static String tie(IncidentFilter filter, String membership) {
        return AsOf.of(filter).stands()
                + (filter.roles().isEmpty() ? "" : " and a.role in (:roles)")
                + (filter.groups().isEmpty()
                        ? ""
                        : " and exists (" + MEMBERS + "\nselect from member where member.id = a.group_id and "
                                + membership + ")");
    }

    private void conflicts(IncidentFilter filter) {
        if (!filter.conflicts().isEmpty()) {
            always(
                    "i.id in (select c.incident_id from " + asOf.conflicts() + " c where c.kind in (:conflicts))",
                    "conflicts",
                    texts(filter.conflicts()));
        }
    }

    private void atLeast(String effect, String name, @Nullable Integer people) {
        if (people != null) {
            String toll = "exists (select from " + asOf.incidentTolls()
                    + " t where t.incident_id = i.id and t.effect = '" + effect + "' and ";
            either(toll + "coalesce(t.high >= :" + name + ", true))", toll + "t.low >= :" + name + ")");
            parameters.put(name, people);
        }
    }

    private void oneOf(String column, String name, Collection<String> values) {
        if (!values.isEmpty()) {
            always(column + " in (:" + name + ")", name, values);
        }
    }

    private void always(String condition, String name, Object value) {
        either(condition, condition);
        parameters.put(name, value);
    }

    private void either(String possible, String certain) {
        possibly.add(possible);
        certainly.add(certain);
    }

    private static List<String> texts(Collection<?> terms) {
        return terms.stream().map(Object::toString).toList();
    }
}
