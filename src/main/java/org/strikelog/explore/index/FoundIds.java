package org.strikelog.explore.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.Matching;

/**
 * Ids of incidents that only PostgreSQL can find: by words, or by the reports they rest on. They are kept, and asked for again only among incidents that have changed since.
 */
@Component
class FoundIds {

    private static final long MOST_BYTES = 32L << 20;

    private final JdbcClient jdbc;
    private final Changes changes;
    private final Cache<IncidentFilter, Found> known = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((IncidentFilter asked, Found found) -> found.ids().bytes() + 500)
            .build();

    FoundIds(JdbcClient jdbc, IncidentIndex index) {
        this.jdbc = jdbc;
        changes = index.changes();
    }

    /**
     * What was found.
     *
     * @param version of the record as it was, or older
     */
    private record Found(String version, Ids ids) {}

    /** {@return the rows of a record that are left by what of a filter PostgreSQL must answer; none is all} */
    @Nullable
    BitSet rows(IncidentFilter filter, Snapshot record) {
        BitSet rows = null;
        for (IncidentFilter asked : questions(filter)) {
            BitSet some = record.rowsOf(found(asked, record.version).ids());
            if (rows != null) {
                some.and(rows);
            }
            rows = some;
        }
        return rows;
    }

    private static List<IncidentFilter> questions(IncidentFilter filter) {
        List<IncidentFilter> questions = new ArrayList<>();
        if (filter.q() != null) {
            questions.add(IncidentFilter.ALL.with("q", filter.q()));
        }
        if (!filter.reports().isEmpty()) {
            IncidentFilter reports = filter.asOf() == null
                    ? IncidentFilter.ALL
                    : IncidentFilter.ALL.with("asOf", filter.asOf().toString());
            for (String report : filter.reports()) {
                reports = reports.with("report", report);
            }
            questions.add(reports);
        }
        return questions;
    }

    private Found found(IncidentFilter asked, String version) {
        Found before = known.getIfPresent(asked);
        if (before != null && before.version().equals(version)) {
            return before;
        }
        // One of those who ask at once asks the database.
        return known.asMap().compute(asked, (question, old) -> {
            if (old == null) {
                return new Found(version, Ids.of(ask(question, null)));
            }
            return old.version().equals(version)
                    ? old
                    : changes.since(old.version())
                            .map(changed -> new Found(version, again(question, old.ids(), changed)))
                            .orElseGet(() -> new Found(version, Ids.of(ask(question, null))));
        });
    }

    private Ids again(IncidentFilter asked, Ids ids, BitSet changed) {
        IntStream.Builder unchanged = IntStream.builder();
        ids.forEach(id -> {
            if (!changed.get(id)) {
                unchanged.add(id);
            }
        });
        return Ids.of(IntStream.concat(unchanged.build(), ask(asked, changed)));
    }

    private IntStream ask(IncidentFilter asked, @Nullable BitSet among) {
        Integer[] ids = statement(asked, among)
                .query((row, number) -> (Integer[]) row.getArray(1).getArray())
                .single();
        return Arrays.stream(ids).mapToInt(Integer::intValue);
    }

    private StatementSpec statement(IncidentFilter asked, @Nullable BitSet among) {
        StatementSpec statement;
        if (asked.q() != null) {
            statement = jdbc.sql(among == null ? "select ids_by_words(:q)" : "select ids_by_words(:q, :among)")
                    .param("q", asked.q());
        } else {
            Matching matching = new Matching(asked);
            statement = jdbc.sql("select array(select id::integer from (" + matching.sql() + ") matching"
                            + (among == null ? ")" : " where id = any (:among))"))
                    .params(matching.parameters());
        }
        return among == null
                ? statement
                : statement.param("among", among.stream().asLongStream().toArray());
    }
}
