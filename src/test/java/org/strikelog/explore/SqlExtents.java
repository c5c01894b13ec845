package org.strikelog.explore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.strikelog.incident.AsOf;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.Matching;

/** Adds up incidents by what they are tied to. */
class SqlExtents {

    private static final String HARM = """
            , count(%1$s.incident_id) as %1$s, sum(%1$s.low) as %1$s_low, count(%1$s.low) as %1$s_numbers,
            sum(%1$s.high) filter (where %1$s.low is not null) as %1$s_high,
            count(%1$s.high) filter (where %1$s.low is not null) as %1$s_closed,
            sum(%1$s.%2$s) as %1$s_point, count(%1$s.%2$s) as %1$s_points
            """;

    private final JdbcClient jdbc;

    SqlExtents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param pairs a query over {@code matching}, with each {@code value} beside the {@code id} of each of its incidents */
    Map<String, Extent> of(IncidentFilter filter, String pairs) {
        Matching matching = new Matching(filter);
        Map<String, Extent> extents = new HashMap<>();
        jdbc.sql("with matching as materialized (" + matching.sql() + "), pair as (" + pairs + ") select pair.value,"
                        + " count(*) as count" + HARM.formatted("killed", filter.figures())
                        + HARM.formatted("injured", filter.figures())
                        + """
                        from pair
                        left join %1$s killed on killed.incident_id = pair.id and killed.effect = 'killed'
                        left join %1$s injured on injured.incident_id = pair.id and injured.effect = 'injured'
                        group by pair.value
                        """.formatted(AsOf.of(filter).incidentTolls()))
                .params(matching.parameters())
                .query((ResultSet row) -> {
                    long count = row.getLong("count");
                    extents.put(
                            row.getString("value"),
                            new Extent(count, harm(row, "killed", count), harm(row, "injured", count)));
                });
        return extents;
    }

    private static MapView.@Nullable Harm harm(ResultSet row, String effect, long count) throws SQLException {
        if (row.getLong(effect) == 0) {
            return null;
        }
        long numbers = row.getLong(effect + "_numbers");
        boolean closed = numbers > 0 && row.getLong(effect + "_closed") == numbers;
        return new MapView.Harm(
                numbers == 0 ? null : (Long) row.getLong(effect + "_low"),
                row.getObject(effect + "_point", Long.class),
                closed ? row.getObject(effect + "_high", Long.class) : null,
                count - row.getLong(effect + "_points"));
    }
}
