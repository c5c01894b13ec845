package org.strikelog.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.strikelog.incident.Background.Deaths;
import org.strikelog.incident.Background.Source;

/** What stands behind many incidents, in one statement for all of them. */
@Repository
public class Backgrounds {

    // The ids are named for each roll-up too, since PostgreSQL does not carry a list of values across a join.
    private static final String MANY = """
            select i.id, i.summary, l.admin1,
                   array(select g.name from attribution a join armed_group g on g.id = a.group_id
                         where a.incident_id = i.id and a.role = 'target' and %1$s order by a.id) as targets,
                   array(select array[p.name, r.title, r.published_on::text]
                         from citation c join report r on r.id = c.report_id join publisher p on p.id = r.publisher_id
                         where c.incident_id = i.id and %2$s order by c.position) as sources,
                   array(select distinct s.name from figure f join speaker s on s.id = f.speaker_id
                         where f.incident_id = i.id and f.effect = 'killed' and %3$s order by s.name) as speakers,
                   t.incident_id is not null as killed, t.low, t.%4$s as point, t.high, c.%4$s as civilians
            from incident i
            join dataset d on d.id = i.dataset_id
            left join location l on l.id = i.location_id
            left join %5$s t on t.incident_id = i.id and t.effect = 'killed' and t.incident_id = any (:ids)
            left join %6$s c on c.incident_id = i.id and c.effect = 'killed' and c.party = 'civilian'
                                and c.incident_id = any (:ids)
            where i.id = any (:ids) and i.state = 'published' and d.redistributable
            """;

    private final JdbcClient jdbc;

    Backgrounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@return what stands behind some incidents, by number and as a filter reads them; without those that are not public} */
    public Map<Long, Background> of(Collection<Long> ids, IncidentFilter filter) {
        AsOf asOf = AsOf.of(filter);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("ids", ids.stream().mapToLong(Long::longValue).toArray());
        if (filter.asOf() != null) {
            parameters.put("asOf", filter.asOf());
        }
        return jdbc
                .sql(MANY.formatted(
                        asOf.stands(),
                        asOf.said("r.published_on"),
                        asOf.said("f.stated_on"),
                        filter.figures(),
                        asOf.incidentTolls(),
                        asOf.tolls()))
                .params(parameters)
                .query(Backgrounds::background)
                .list()
                .stream()
                .collect(Collectors.toMap(Background::id, Function.identity()));
    }

    private static Background background(ResultSet row, int number) throws SQLException {
        return new Background(
                row.getLong("id"),
                row.getString("summary"),
                row.getString("admin1"),
                names(row, "targets"),
                // An empty array of arrays comes as an empty array of texts.
                row.getArray("sources").getArray() instanceof String[][] sources
                        ? Arrays.stream(sources)
                                .map(s -> new Source(s[0], s[1], day(s[2])))
                                .toList()
                        : List.of(),
                names(row, "speakers"),
                row.getBoolean("killed")
                        ? new Deaths(
                                row.getObject("low", Integer.class),
                                row.getObject("point", Integer.class),
                                row.getObject("high", Integer.class))
                        : null,
                row.getObject("civilians", Integer.class));
    }

    private static List<String> names(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .distinct()
                .toList();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
