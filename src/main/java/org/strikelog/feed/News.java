package org.strikelog.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.strikelog.casualty.CountRange;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.Party;
import org.strikelog.incident.AsOf;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.IncidentDocument.Place;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.Matching;
import org.strikelog.incident.PlacePrecision;
import org.strikelog.location.Coordinates;

/**
 * What was said after something else had been said: figures that revise earlier ones, and claims that were withdrawn. The
 * incidents changed last come first, so that nothing entered late is missed by who looks at the beginning alone.
 */
@Repository
public class News {

    private static final String ABOUT = """
            i.id as incident, i.title, changed.changed_at, i.latitude, i.longitude, i.radius_km, i.country,
            i.place_precision, l.key as location_key, l.name as location_name, s.name as speaker
            """;

    private static final String FROM = """

            from matching m
            join %s i on i.id = m.id
            join incident_change changed on changed.incident_id = i.id
            left join location l on l.id = i.location_id
            """;

    // What an earlier statement is: the one that it names as replaced, else the newest before it on the same thing.
    private static final String EARLIER = """
            join figure f on f.incident_id = i.id
            join speaker s on s.id = f.speaker_id
            cross join lateral (
                select e.low, e.high from figure e
                where e.incident_id = i.id
                  and (e.id = f.supersedes_id
                       or e.party = f.party and e.effect = f.effect and (e.stated_on, e.id) < (f.stated_on, f.id))
                order by e.id is not distinct from f.supersedes_id desc, e.stated_on desc, e.id desc
                limit 1) earlier
            """;

    private final JdbcClient jdbc;

    News(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What it is about.
     *
     * @param id of the statement
     * @param changedAt when anything of the incident was last changed
     * @param day on which it was said or withdrawn, in UTC
     */
    public record Item(
            long id,
            long incident,
            String title,
            Instant changedAt,
            LocalDate day,
            Place place,
            @Nullable String speaker) {

        NewsCursor cursor() {
            return new NewsCursor(changedAt, incident, day, id);
        }
    }

    /**
     * A figure that replaces an earlier one or stands beside it.
     *
     * @param before what was said last until then
     */
    public record Revised(
            Item item, Party party, Effect effect, CountRange now, CountRange before, boolean approximate) {}

    /** A claim or another statement on a group that was taken back. */
    public record Withdrawn(Item item, String group, AttributionRole role) {}

    /** {@return figures that revise others, from a place in the list on} */
    public List<Revised> revised(IncidentFilter filter, @Nullable NewsCursor after, int limit) {
        AsOf asOf = AsOf.of(filter);
        return list(
                filter,
                "f.id, f.stated_on as day, f.party, f.effect, f.low, f.high, f.approximate, "
                        + "earlier.low as before_low, earlier.high as before_high",
                EARLIER + "where " + asOf.said("f.stated_on"),
                "f.stated_on",
                "f.id",
                after,
                limit,
                row -> new Revised(
                        item(row),
                        term(Party.class, row.getString("party")),
                        term(Effect.class, row.getString("effect")),
                        range(row, "low", "high"),
                        range(row, "before_low", "before_high"),
                        row.getBoolean("approximate")));
    }

    /** {@return statements on groups that were withdrawn, from a place in the list on} */
    public List<Withdrawn> withdrawn(IncidentFilter filter, @Nullable NewsCursor after, int limit) {
        return list(
                filter,
                "a.id, a.withdrawn_on as day, a.role, g.name as group_name",
                "join attribution a on a.incident_id = i.id join armed_group g on g.id = a.group_id\n"
                        + "left join speaker s on s.id = a.speaker_id\nwhere "
                        + AsOf.of(filter).takenBack(),
                "a.withdrawn_on",
                "a.id",
                after,
                limit,
                row -> new Withdrawn(
                        item(row), row.getString("group_name"), term(AttributionRole.class, row.getString("role"))));
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> list(
            IncidentFilter filter,
            String columns,
            String joins,
            String day,
            String id,
            @Nullable NewsCursor after,
            int limit,
            Reader<T> reader) {
        Matching matching = new Matching(filter);
        Map<String, Object> parameters = new HashMap<>(matching.parameters());
        parameters.put("rows", limit);
        String order = "(changed.changed_at, i.id, %s, %s)".formatted(day, id);
        String from = "";
        if (after != null) {
            from = "and %s < (:changed, :incident, :day, :id)\n".formatted(order);
            parameters.put("changed", after.changedAt().atOffset(ZoneOffset.UTC));
            parameters.put("incident", after.incident());
            parameters.put("day", after.day());
            parameters.put("id", after.id());
        }
        return jdbc.sql("with matching as (" + matching.sql() + ")\nselect " + columns + ", " + ABOUT
                        + FROM.formatted(AsOf.of(filter).incidents()) + joins + "\n" + from
                        + "order by changed.changed_at desc, i.id desc, " + day + " desc, " + id
                        + " desc\nlimit :rows")
                .params(parameters)
                .query((row, number) -> reader.read(row))
                .list();
    }

    private static Item item(ResultSet row) throws SQLException {
        Double latitude = row.getObject("latitude", Double.class);
        return new Item(
                row.getLong("id"),
                row.getLong("incident"),
                row.getString("title"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getObject("day", LocalDate.class),
                new Place(
                        row.getString("location_key"),
                        row.getString("location_name"),
                        latitude == null ? null : new Coordinates(latitude, row.getDouble("longitude")),
                        row.getObject("radius_km", Double.class),
                        row.getString("country"),
                        term(PlacePrecision.class, row.getString("place_precision"))),
                row.getString("speaker"));
    }

    private static CountRange range(ResultSet row, String low, String high) throws SQLException {
        return new CountRange(row.getObject(low, Integer.class), row.getObject(high, Integer.class));
    }

    private static <E extends Enum<E>> E term(Class<E> vocabulary, String code) {
        return Enum.valueOf(vocabulary, code.toUpperCase(Locale.ROOT));
    }
}
