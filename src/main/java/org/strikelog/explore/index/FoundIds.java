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
            sets.add(found.get(new Question("q", filter.q(), record.version), q -> words(filter.q())));
        }
        if (!filter.reports().isEmpty()) {
            IncidentFilter reports = filter.asOf() == null
                    ? IncidentFilter.ALL
                    : IncidentFilter.ALL.with("asOf", filter.asOf().toString());
            for (String report : filter.reports()) {
                reports = reports.with("report", report);
            }
            Matching matching = new Matching(reports);
            sets.add(found.get(new Question("report", reports.query(), record.version), q -> reports(matching)));
        }
        return sets;
    }

    private BitSet words(String q) {
        return read(jdbc.sql("select found_by_words(:q)").param("q", q));
    }

    private BitSet reports(Matching matching) {
        return read(jdbc.sql(matching.sql()).params(matching.parameters()));
    }

    private static BitSet read(JdbcClient.StatementSpec statement) {
        BitSet ids = new BitSet();
        statement.query((ResultSet row) -> ids.set(row.getInt(1)));
        return ids;
    }

    private record Question(String kind, String asked, String version) {}
}
