package org.strikelog.duplicate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.strikelog.casualty.CountRange;
import org.strikelog.incident.DatePrecision;
import org.strikelog.incident.EventType;
import org.strikelog.incident.Occurrence;
import org.strikelog.incident.State;
import org.strikelog.incident.Weapon;
import org.strikelog.location.Coordinates;

/** Reads sketches of the incidents that can be duplicates: drafts and what is public. */
@Repository
class Sketches {

    /** What stands in an incident itself, {@code i}, and of its place, {@code l}. */
    static final String OUTLINE = """
            select i.id, i.state, i.title, i.event_type, i.starts_on, i.ends_on, i.local_time, i.utc_offset,
                   i.date_precision, l.key as place, l.name as place_name, i.latitude, i.longitude, i.radius_km,
                   i.launched_low, i.launched_high
            """;

    private static final String LIVE = OUTLINE + """
                   , array(select weapon from incident_weapon where incident_id = i.id) as weapons,
                   array(select array[g.key, g.name] from attribution a join armed_group g on g.id = a.group_id
                         where a.incident_id = i.id and a.role in ('claimed', 'attributed', 'suspected')) as groups,
                   array(select r.key from citation c join report r on r.id = c.report_id
                         where c.incident_id = i.id) as reports
            from incident i
            left join location l on l.id = i.location_id
            where i.state in ('draft', 'in_review', 'published') and i.id in (:ids)
            """;

    /** An incident of the record. */
    record Known(State state, Sketch sketch) {}

    private final JdbcClient jdbc;

    Sketches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@return those of the incidents that can be duplicates} */
    List<Known> of(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(LIVE).param("ids", ids).query(Sketches::known).list();
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        Set<Weapon> weapons = Arrays.stream(texts(row, "weapons"))
                .map(weapon -> term(Weapon.class, weapon))
                .collect(Collectors.toSet());
        Sketch sketch = sketch(row, weapons, groups(row), new TreeSet<>(Set.of(texts(row, "reports"))));
        return new Known(term(State.class, row.getString("state")), sketch);
    }

    /** {@return a sketch without weapons, groups and reports, from a row of an {@link #OUTLINE}} */
    static Sketch outline(ResultSet row) throws SQLException {
        return sketch(row, Set.of(), new TreeMap<>(), new TreeSet<>());
    }

    private static Sketch sketch(
            ResultSet row, Set<Weapon> weapons, SortedMap<String, String> groups, SortedSet<String> reports)
            throws SQLException {
        return new Sketch(
                row.getLong("id"),
                row.getString("title"),
                occurrence(row),
                spot(row),
                term(EventType.class, row.getString("event_type")),
                weapons,
                new CountRange(
                        row.getObject("launched_low", Integer.class), row.getObject("launched_high", Integer.class)),
                groups,
                reports);
    }

    private static Occurrence occurrence(ResultSet row) throws SQLException {
        return new Occurrence(
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("local_time", LocalTime.class),
                row.getString("utc_offset"),
                term(DatePrecision.class, row.getString("date_precision")));
    }

    private static Sketch.@Nullable Spot spot(ResultSet row) throws SQLException {
        Double latitude = row.getObject("latitude", Double.class);
        String key = row.getString("place");
        return latitude == null && key == null
                ? null
                : new Sketch.Spot(
                        key,
                        row.getString("place_name"),
                        latitude == null ? null : new Coordinates(latitude, row.getDouble("longitude")),
                        row.getDouble("radius_km"));
    }

    private static SortedMap<String, String> groups(ResultSet row) throws SQLException {
        SortedMap<String, String> groups = new TreeMap<>();
        // An empty array of arrays comes as an empty array of texts.
        if (row.getArray("groups").getArray() instanceof String[][] pairs) {
            for (String[] pair : pairs) {
                groups.put(pair[0], pair[1]);
            }
        }
        return groups;
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    private static <E extends Enum<E>> E term(Class<E> vocabulary, String code) {
        return Enum.valueOf(vocabulary, code.toUpperCase(Locale.ROOT));
    }
}
