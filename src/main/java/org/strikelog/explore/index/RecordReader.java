package org.strikelog.explore.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.Party;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.Conflict;
import org.strikelog.incident.DatePrecision;
import org.strikelog.incident.EventType;
import org.strikelog.incident.Outcome;
import org.strikelog.incident.PlacePrecision;
import org.strikelog.incident.Verdict;
import org.strikelog.incident.Weapon;

/** Reads the published record, or what of it has changed, within one transaction of one connection. */
final class RecordReader {

    private static final CopiedRow.Vocabulary TYPES = CopiedRow.Vocabulary.of(EventType.values());
    private static final CopiedRow.Vocabulary OUTCOMES = CopiedRow.Vocabulary.of(Outcome.values());
    private static final CopiedRow.Vocabulary DATES = CopiedRow.Vocabulary.of(DatePrecision.values());
    private static final CopiedRow.Vocabulary PLACES = CopiedRow.Vocabulary.of(PlacePrecision.values());
    private static final CopiedRow.Vocabulary WEAPONS = CopiedRow.Vocabulary.of(Weapon.values());
    private static final CopiedRow.Vocabulary ROLES = CopiedRow.Vocabulary.of(AttributionRole.values());
    private static final CopiedRow.Vocabulary VERDICTS = CopiedRow.Vocabulary.of(Verdict.values());
    private static final CopiedRow.Vocabulary CONFLICTS = CopiedRow.Vocabulary.of(Conflict.values());
    private static final CopiedRow.Vocabulary PARTIES = CopiedRow.Vocabulary.of(Party.values());
    private static final CopiedRow.Vocabulary EFFECTS = CopiedRow.Vocabulary.of(Effect.values());

    // Of both tables, since PostgreSQL would read all of the second for each slice of the first.
    private static final String INCIDENTS = """
            select i.id::int, c.changed_in, c.changed_at, i.starts_on - date '1970-01-01', i.ends_on - date '1970-01-01',
                   i.latitude, i.longitude, i.radius_km, i.location_id::int, i.country,
                   i.place_precision, i.event_type, i.outcome, i.date_precision, i.dataset_id::int
            from incident i
            join incident_change c on c.incident_id = i.id
            join public_dataset d on d.id = i.dataset_id
            where i.state = 'published' and i.id %1$s and c.incident_id %1$s
            order by i.id
            """;

    private static final String WEAPONS_USED =
            "select incident_id::int, weapon from incident_weapon where incident_id %s";

    private static final String CITATIONS = """
            select incident_id::int, r.published_on - date '1970-01-01'
            from citation join report r on r.id = report_id where incident_id %s""";

    private static final String ATTRIBUTIONS = """
            select incident_id::int, group_id::int, role, coalesce(stated_on, r.published_on) - date '1970-01-01',
                   withdrawn_on - date '1970-01-01'
            from attribution a left join report r on r.id = report_id where incident_id %s order by a.id""";

    private static final String ASSESSMENTS = """
            select incident_id::int, verdict, decided_on - date '1970-01-01'
            from assessment where assessment.incident_id %s order by assessment.incident_id, decided_on, id""";

    private static final String DISPUTES = """
            select incident_id::int, kind, case when isfinite(since) then since - date '1970-01-01' end,
                   case when isfinite(until) then until - date '1970-01-01' end
            from incident_dispute where incident_id %s""";

    private static final String FIGURES = """
            select incident_id::int, id::int, party, effect, low, high, stated_on - date '1970-01-01', speaker_id::int,
                   supersedes_id::int
            from figure where incident_id %s order by id""";

    private static final String CHANGED = """
            select incident_id::int, changed_in from incident_change
            where changed_in >= '%d'::xid8 and not (changed_in = '%d'::xid8 and incident_id between %d and %d)
            order by incident_id""";

    /** Only what has committed is counted; to pass over all that has not would take as long each time. */
    private static final String COMMITTED = """
            select case when pg_visible_in_snapshot('%1$d'::xid8, pg_current_snapshot())
                   then (select count(*) from incident_change
                         where changed_in = '%1$d'::xid8 and incident_id between %2$d and %3$d)
                   else 0 end""";

    /** What is under way began before the next transaction: others are of another database, as a backup brings them. */
    static final String UNDER_WAY = "changed_in < pg_snapshot_xmax(pg_current_snapshot())"
            + " and not pg_visible_in_snapshot(changed_in, pg_current_snapshot())";

    /** The transaction of the first comes first. */
    private static final String AHEAD = """
            select changed_in::text::bigint, first_id, directory from record_ahead
            where relation = 0 and shape = %d and {under way}
            order by changed_in, first_id""".replace("{under way}", UNDER_WAY);

    private static final String PART =
            "select rows from record_ahead where changed_in = '%d'::xid8 and first_id = %d order by relation";

    /** What is read of one table, after those that stand before it. */
    private record Relation(String query, Taking taking) {}

    private interface Taking {
        void take(RecordReader reader, Intake intake, CopiedRow row);
    }

    private static final List<Relation> RELATIONS = List.of(
            new Relation(INCIDENTS, RecordReader::incident),
            new Relation(WEAPONS_USED, (reader, intake, row) -> intake.weapon(row.number(), row.term(WEAPONS))),
            new Relation(
                    CITATIONS, (reader, intake, row) -> intake.citation(row.number(), row.number(Integer.MAX_VALUE))),
            new Relation(
                    ATTRIBUTIONS,
                    (reader, intake, row) -> intake.tie(
                            row.number(),
                            row.number(),
                            row.term(ROLES),
                            row.number(Integer.MIN_VALUE),
                            row.number(Integer.MAX_VALUE))),
            new Relation(
                    ASSESSMENTS,
                    (reader, intake, row) -> intake.verdict(row.number(), row.term(VERDICTS), row.number())),
            new Relation(
                    DISPUTES,
                    (reader, intake, row) -> intake.dispute(
                            row.number(),
                            row.term(CONFLICTS),
                            row.number(Disputes.ALWAYS),
                            row.number(Integer.MAX_VALUE))),
            new Relation(
                    FIGURES,
                    (reader, intake, row) -> intake.figure(
                            row.number(),
                            row.number(),
                            Figures.key(row.term(PARTIES), row.term(EFFECTS)),
                            row.number(Figures.OPEN),
                            row.number(Figures.OPEN),
                            row.number(),
                            row.number(),
                            row.number(0))));

    /** Differs where {@link #copies} gives something else. */
    static final int SHAPE = RELATIONS.stream().map(Relation::query).toList().hashCode();

    private final Connection connection;
    private final Spots.Growing spots;

    RecordReader(Connection connection, Spots.Growing spots) {
        this.connection = connection;
        this.spots = spots;
    }

    /** Takes the connection for broken when the database is silent for so long. */
    void patience(Duration silence) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(silence.toMillis()));
    }

    /** {@return what this one sees} */
    Horizon horizon() throws SQLException {
        Horizon[] horizon = new Horizon[1];
        query("""
                select pg_snapshot_xmin(pg_current_snapshot())::text::bigint, written - '0/0',
                       ('x' || left(pg_walfile_name(written), 8))::bit(32)::int
                from pg_current_wal_insert_lsn() written
                """, List.of(), row -> horizon[0] = new Horizon(row.getLong(1), row.getLong(2), row.getInt(3)));
        return horizon[0];
    }

    /** {@return the greatest id that any incident has} */
    int lastId() throws SQLException {
        return Math.toIntExact(number("select coalesce(max(id), 0) from incident"));
    }

    /** {@return the published incidents whose ids lie between two, both inclusive} */
    Batch between(int first, int last) throws SQLException {
        return read("between %d and %d".formatted(first, last));
    }

    /** {@return these incidents as they are published now; those that are not are left out} */
    Batch some(BitSet ids) throws SQLException {
        int first = ids.nextSetBit(0);
        if (ids.nextClearBit(first) == ids.length()) {
            // What an import has brought, for one.
            return between(first, ids.length() - 1);
        }
        // A set of bits writes itself as PostgreSQL writes an array.
        return read("= any ('%s')".formatted(ids));
    }

    /**
     * {@return incidents that transactions not older than one have changed}
     *
     * @param ahead whose incidents are known, and left out
     */
    Offer changedSince(long horizon, @Nullable Ahead ahead) throws SQLException {
        Ints ids = new Ints();
        Ints stamps = new Ints();
        String query = ahead == null
                ? CHANGED.formatted(horizon, 0, 0, 0)
                : CHANGED.formatted(horizon, ahead.transaction(), ahead.first(), ahead.last());
        copy(query, row -> {
            ids.add(row.number());
            stamps.add((int) row.bigNumber());
        });
        return new Offer(ids.toArray(), stamps.toArray());
    }

    /** {@return what tells one state of the directory from another} */
    String directoryStamp() throws SQLException {
        return Long.toHexString(number("select count(*) from directory_change")) + "."
                + Long.toHexString(number("select coalesce(max(changed_in::text::bigint), 0) from directory_change"));
    }

    Directory directory() throws SQLException {
        Map<Integer, Directory.Place> places = new HashMap<>();
        query("select id, key, name, parent_id from location", List.of(), row -> {
            int parent = row.getInt(4);
            places.put(
                    row.getInt(1),
                    new Directory.Place(row.getString(2), row.getString(3), parent == 0 ? null : parent));
        });
        Map<Integer, Directory.Group> groups = new HashMap<>();
        query(
                "select id, key, name from armed_group",
                List.of(),
                row -> groups.put(row.getInt(1), new Directory.Group(row.getString(2), row.getString(3))));
        int most = (int) number("select coalesce(max(id), 0) from speaker");
        Directory.Speakers speakers =
                new Directory.Speakers(IntStream.rangeClosed(0, most).toArray(), new boolean[most + 1]);
        query("select id, coalesce(house_id, id), kind = 'official' from speaker", List.of(), row -> {
            speakers.houses()[row.getInt(1)] = row.getInt(2);
            speakers.official()[row.getInt(1)] = row.getBoolean(3);
        });
        Map<Integer, String> datasets = new HashMap<>();
        query("select id, key from dataset", List.of(), row -> datasets.put(row.getInt(1), row.getString(2)));
        List<Directory.Membership> memberships = new ArrayList<>();
        query(
                "select group_id, umbrella_id, valid_from - date '1970-01-01', valid_to - date '1970-01-01' from membership",
                List.of(),
                row -> memberships.add(new Directory.Membership(
                        row.getInt(1), row.getInt(2), day(row, 3, Integer.MIN_VALUE), day(row, 4, Integer.MAX_VALUE))));
        return Directory.of(places, groups, speakers, datasets, memberships, directoryStamp());
    }

    /** @param condition on an id */
    private Batch read(String condition) throws SQLException {
        Intake intake = new Intake();
        for (Relation relation : RELATIONS) {
            copy(relation.query.formatted(condition), row -> relation.taking.take(this, intake, row));
        }
        return intake.columns(spots.list());
    }

    /** {@return the published incidents between two ids, both inclusive, table by table, for others to take in} */
    static List<byte[]> copies(Connection connection, long first, long last) throws SQLException {
        List<byte[]> copies = new ArrayList<>();
        for (Relation relation : RELATIONS) {
            copies.add(
                    CopiedRow.copy(connection, relation.query.formatted("between %d and %d".formatted(first, last))));
        }
        return copies;
    }

    /**
     * {@return what was taken in of a transaction that is under way, and one part more if it has written one since; null where
     * none tells of what it writes}
     *
     * @param seen what was taken in before; of another transaction it is forgotten
     */
    @Nullable
    Ahead ahead(@Nullable Ahead seen, Snapshot record) throws SQLException {
        List<Ahead.Part> parts = new ArrayList<>();
        query(
                AHEAD.formatted(SHAPE),
                List.of(),
                row -> parts.add(new Ahead.Part(row.getLong(1), row.getLong(2), row.getLong(3))));
        if (parts.isEmpty()) {
            return null;
        }
        Ahead ahead = seen != null && seen.transaction() == parts.getFirst().transaction()
                ? seen
                : Ahead.of(parts.getFirst(), record);
        Optional<Ahead.Part> next = ahead.nextOf(parts);
        return next.isEmpty() ? ahead : ahead.with(next.get(), read(next.get()));
    }

    private Batch read(Ahead.Part part) throws SQLException {
        Intake intake = new Intake();
        Iterator<Relation> relations = RELATIONS.iterator();
        copy(PART.formatted(part.transaction(), part.first()), copied -> {
            Relation relation = relations.next();
            copied.each(row -> relation.taking.take(this, intake, row));
        });
        return intake.columns(spots.list());
    }

    /** {@return whether the transaction has committed, and nobody has changed since what it has told} */
    boolean holds(Ahead ahead) throws SQLException {
        String others = "select count(*) from directory_change where changed_in <> '%d'::xid8";
        return ahead.rows().size() > 0
                && number(COMMITTED.formatted(ahead.transaction(), ahead.first(), ahead.last()))
                        == ahead.rows().size()
                && number(others.formatted(ahead.transaction())) == ahead.directory();
    }

    private void incident(Intake intake, CopiedRow row) {
        intake.incident(
                row.number(),
                (int) row.bigNumber(),
                row.seconds(),
                row.number(),
                row.number(),
                spots.number(row.real(), row.real(), row.real(), row.number(0), row.text(), row.term(PLACES)),
                Facts.pack(row.term(TYPES), row.term(OUTCOMES), 0, 0, row.term(DATES), 0),
                row.number());
    }

    private void copy(String query, Consumer<CopiedRow> reader) throws SQLException {
        CopiedRow.each(connection, query, reader);
    }

    private void query(String sql, List<?> parameters, RowReader reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    private long number(String sql) throws SQLException {
        long[] number = {0};
        query(sql, List.of(), row -> number[0] = row.getLong(1));
        return number[0];
    }

    private static int day(ResultSet row, int column, int none) throws SQLException {
        int day = row.getInt(column);
        return row.wasNull() ? none : day;
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
