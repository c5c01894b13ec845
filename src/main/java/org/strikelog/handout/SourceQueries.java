package org.strikelog.handout;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.strikelog.handout.Sources.Cited;
import org.strikelog.handout.Sources.Publisher;

/** Finds the reports on which incidents rest. */
@Repository
class SourceQueries {

    private static final int MOST_PUBLISHERS = 12;
    private static final int MOST_CITED = 8;

    private final JdbcClient jdbc;

    SourceQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@return the reports on which incidents rest, those published after a day left out} */
    Sources of(List<Long> incidents, @Nullable LocalDate asOf) {
        List<Cited> reports = incidents.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select r.key, p.name as publisher, r.title, r.url, r.published_on, count(*) as incidents
                        from (select report_id, incident_id from citation where incident_id in (:incidents)
                              union select report_id, incident_id from attribution where incident_id in (:incidents)
                              union select report_id, incident_id from figure where incident_id in (:incidents)) rests
                        join report r on r.id = rests.report_id
                        join publisher p on p.id = r.publisher_id
                        where r.published_on is null or r.published_on <= :asOf
                        group by r.id, p.id
                        order by incidents desc, r.published_on desc nulls last, r.key
                        """)
                        .param("incidents", incidents)
                        .param("asOf", asOf == null ? LocalDate.of(9999, 12, 31) : asOf)
                        .query((row, number) -> new Cited(
                                row.getString("key"),
                                row.getString("publisher"),
                                row.getString("title"),
                                row.getString("url"),
                                row.getObject("published_on", LocalDate.class),
                                row.getLong("incidents")))
                        .list();
        List<Publisher> publishers = publishers(reports);
        return new Sources(
                reports.size(),
                publishers.stream().limit(MOST_PUBLISHERS).toList(),
                Math.max(0, publishers.size() - MOST_PUBLISHERS),
                reports.stream().limit(MOST_CITED).toList(),
                incidents.size());
    }

    private static List<Publisher> publishers(List<Cited> reports) {
        Map<String, Long> counts = reports.stream().collect(Collectors.groupingBy(Cited::publisher, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> new Publisher(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Publisher::reports).reversed().thenComparing(Publisher::name))
                .toList();
    }
}
