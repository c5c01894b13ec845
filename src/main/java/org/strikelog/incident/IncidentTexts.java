package org.strikelog.incident;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words of published incidents by number, for whoever knows already which ones to show. */
@Repository
public class IncidentTexts {

    private final JdbcClient jdbc;

    IncidentTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * {@return the words of these incidents by number, without those that are not public, or not any more}
     *
     * @param asOf the day as known on which sources are held against each other; none is today
     */
    public Map<Long, IncidentText> of(List<Long> ids, @Nullable LocalDate asOf) {
        AsOf then = new AsOf(asOf);
        String finding = then.finding(":ids");
        return jdbc
                .sql((finding.isEmpty() ? "" : "with " + finding + "\n") + """
                        select i.id, i.version, i.title, i.target, i.local_time, i.utc_offset,
                               array(select c.kind from %s c where c.incident_id = i.id) as conflicts
                        from incident i
                        join dataset d on d.id = i.dataset_id
                        where i.id = any (:ids) and i.state = 'published' and d.redistributable
                        """.formatted(then.conflicts()))
                .param("ids", ids.stream().mapToLong(Long::longValue).toArray())
                .param("asOf", asOf)
                .query((row, number) -> new IncidentText(
                        row.getLong("id"),
                        row.getLong("version"),
                        row.getString("title"),
                        row.getString("target"),
                        row.getObject("local_time", LocalTime.class),
                        row.getString("utc_offset"),
                        Conflict.of(row.getArray("conflicts"))))
                .list()
                .stream()
                .collect(Collectors.toMap(IncidentText::id, Function.identity()));
    }
}
