package org.strikelog.stream;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.Ledger;
import org.strikelog.incident.Matching;
import org.strikelog.incident.PublishedIncident;

/**
 * Every incident that is or was public, once, at the place of its last change.
 *
 * <p>The order is that of transactions, and only those are told that are older than any still under way: whatever
 * commits later is younger than every position given out before, and no change is missed. An incident that changes
 * again moves to the end, so that whoever reads on from anywhere comes to hold what there is.
 */
@Repository
public class ChangeStream {

    private static final String TOLD = "changed_in < pg_snapshot_xmin(pg_current_snapshot())";
    private static final String POSITION = "changed_in::text::bigint as changed_in, incident_id";

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private volatile @Nullable Integer database;

    ChangeStream(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /**
     * {@return what follows a position}
     *
     * @param since none is the beginning of time
     * @param limit changes at most
     * @param documents whether each comes with the incident as it reads
     * @throws PositionLost if it is of another database
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Portion after(@Nullable Position since, int limit, boolean documents) {
        Position start = placed(since);
        List<Change> changes = new ArrayList<>(jdbc.sql("select " + POSITION + """
                        , kind, revision, into_id, changed_at
                        from public_change
                        where (changed_in, incident_id) > (:transaction::text::xid8, :incident) and\s""" + TOLD + """

                        order by changed_in, incident_id
                        limit :rows
                        """)
                .param("transaction", Long.toString(start.transaction()))
                .param("incident", start.incident())
                .param("rows", limit + 1)
                .query(this::change)
                .list());
        boolean more = changes.size() > limit;
        if (more) {
            changes.removeLast();
        }
        return new Portion(
                documents ? documented(changes) : List.copyOf(changes),
                changes.isEmpty() ? start : changes.getLast().at(),
                more);
    }

    /** {@return where the stream ends now} */
    public Position end() {
        return jdbc.sql("select " + POSITION + " from public_change where " + TOLD
                        + " order by public_change.changed_in desc, incident_id desc limit 1")
                .query((row, number) -> position(row))
                .optional()
                .orElseGet(() -> new Position(database(), 0, 0));
    }

    /**
     * {@return a position itself, and the beginning for none}
     *
     * @throws PositionLost if it is of another database
     */
    public Position placed(@Nullable Position since) {
        if (since == null) {
            return new Position(database(), 0, 0);
        }
        if (since.database() != database()) {
            throw new PositionLost(since);
        }
        return since;
    }

    /** {@return what tells whether somebody else holds the same public incidents of a filter, in the same saves} */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Checksum checksum(IncidentFilter filter) {
        Matching matching = new Matching(filter);
        boolean pending =
                Objects.requireNonNull(jdbc.sql("select exists (select from public_change where not " + TOLD + ")")
                        .query(Boolean.class)
                        .single());
        Position at = pending ? null : end();
        return (filter.isEmpty()
                        ? jdbc.sql(Checksum.MARKS + " where c.revision is not null")
                        : jdbc.sql("with matching as (" + matching.sql() + ")\n" + Checksum.MARKS
                                        + " join matching m on m.id = c.incident_id where c.revision is not null")
                                .params(matching.parameters()))
                .query((row, number) -> Checksum.of(row.getLong("incidents"), row.getBigDecimal("marks"), at))
                .single();
    }

    /**
     * Takes over a record that was written out of one database and read into another, whose transactions are counted
     * anew: what seems to come from the future is of the past.
     */
    @Transactional
    void takeOver() {
        jdbc.sql("""
                        update public_change set changed_in = pg_current_xact_id()
                        where changed_in >= pg_snapshot_xmax(pg_current_snapshot())
                        """).update();
    }

    private List<Change> documented(List<Change> changes) {
        Map<Long, PublishedIncident> documents = ledger
                .published(changes.stream()
                        .filter(change -> change.revision() != null)
                        .map(Change::incident)
                        .toList())
                .stream()
                .collect(Collectors.toMap(incident -> incident.document().id(), Function.identity()));
        return changes.stream()
                .map(change -> change.with(documents.get(change.incident())))
                .toList();
    }

    private Change change(ResultSet row, int number) throws SQLException {
        return new Change(
                position(row),
                row.getLong("incident_id"),
                ChangeKind.of(row.getString("kind")),
                row.getObject("revision", Integer.class),
                row.getObject("into_id", Long.class),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                null);
    }

    private Position position(ResultSet row) throws SQLException {
        return new Position(database(), row.getLong("changed_in"), row.getLong("incident_id"));
    }

    /** A copy of the files, as for a standby, keeps the identity of its original, and counts on from there. */
    private int database() {
        Integer known = database;
        if (known == null) {
            Long identity = jdbc.sql("select system_identifier from pg_control_system()")
                    .query(Long.class)
                    .single();
            known = Long.hashCode(Objects.requireNonNull(identity));
            database = known;
        }
        return known;
    }
}
