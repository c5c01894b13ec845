package org.strikelog.incident;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words of published incidents by number, for whoever knows already which ones to show. */
@Repository
public class IncidentTexts {

    private final JdbcClient jdbc;

    IncidentTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@return the words of these incidents by number, without those that are not public, or not any more} */
    public Map<Long, IncidentText> of(List<Long> ids) {
        return jdbc
                .sql("""
                        select i.id, i.version, i.title, i.target, i.local_time, i.utc_offset
                        from published_incident i
                        where i.id = any (?)
                        """)
                .param(ids.stream().mapToLong(Long::longValue).toArray())
                .query((row, number) -> new IncidentText(
                        row.getLong("id"),
                        row.getLong("version"),
                        row.getString("title"),
                        row.getString("target"),
                        row.getObject("local_time", LocalTime.class),
                        row.getString("utc_offset")))
                .list()
                .stream()
                .collect(Collectors.toMap(IncidentText::id, Function.identity()));
    }
}
