package org.strikelog.explore.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.Matching;

/** Ids of incidents that only PostgreSQL can find, by words or by the reports they rest on; kept while the record stays. */
@Component
class FoundIds {

    private static final long MOST_BYTES = 32L << 20;

    private final JdbcClient jdbc;
    private final Cache<Question, BitSet> found = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Question question, BitSet ids) -> ids.size() / 8 + 64)
            .build();

    FoundIds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@return what of a filter is left to PostgreSQL, each as a set of ids} */
    List<BitSet> of(IncidentFilter filter, Snapshot record) {
        List<BitSet> sets = new ArrayList<>();
        if (filter.q() != null) {
            sets.add(ids(IncidentFilter.ALL.with("q", filter.q()), record));
        }
        if (!filter.reports().isEmpty()) {
            IncidentFilter reports = filter.asOf() == null
                    ? IncidentFilter.ALL
                    : IncidentFilter.ALL.with("asOf", filter.asOf().toString());
            for (String report : filter.reports()) {
                reports = reports.with("report", report);
            }
            sets.add(ids(reports, record));
        }
        return sets;
    }

    private BitSet ids(IncidentFilter asked, Snapshot record) {
        return found.get(new Question(asked, record.version), question -> {
            Matching matching = new Matching(question.asked());
            BitSet ids = new BitSet();
            jdbc.sql(matching.sql()).params(matching.parameters()).query((ResultSet row) -> ids.set(row.getInt("id")));
            return ids;
        });
    }

    private record Question(IncidentFilter asked, String version) {}
}
