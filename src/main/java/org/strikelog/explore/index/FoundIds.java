package org.strikelog.explore.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.strikelog.incident.Conflict;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.Matching;

/** Ids of incidents that only PostgreSQL can find, by words, by the reports they rest on, or by what sources
 * cannot all be right about; kept while the record stays. */
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
        String q = filter.q();
        if (q != null) {
            sets.add(found.get(new Question("q", q, record.version), asked -> words(asked.asked())));
        }
        if (!filter.reports().isEmpty()) {
            IncidentFilter reports = onTheDayOf(filter);
            for (String report : filter.reports()) {
                reports = reports.with("report", report);
            }
            sets.add(matching(reports, record));
        }
        if (!filter.conflicts().isEmpty()) {
            IncidentFilter conflicts = onTheDayOf(filter);
            for (Conflict conflict : filter.conflicts()) {
                conflicts = conflicts.with("conflict", conflict.toString());
            }
            sets.add(matching(conflicts, record));
        }
        return sets;
    }

    private static IncidentFilter onTheDayOf(IncidentFilter filter) {
        return filter.asOf() == null
                ? IncidentFilter.ALL
                : IncidentFilter.ALL.with("asOf", filter.asOf().toString());
    }

    private BitSet words(String q) {
        return read(jdbc.sql("select found_by_words(:q)").param("q", q));
    }

    private BitSet matching(IncidentFilter asked, Snapshot record) {
        Matching matching = new Matching(asked);
        return found.get(
                new Question("filter", asked.query(), record.version),
                q -> read(jdbc.sql(matching.sql()).params(matching.parameters())));
    }

    private static BitSet read(JdbcClient.StatementSpec statement) {
        BitSet ids = new BitSet();
        statement.query((ResultSet row) -> ids.set(row.getInt(1)));
        return ids;
    }

    private record Question(String kind, String asked, String version) {}
}
