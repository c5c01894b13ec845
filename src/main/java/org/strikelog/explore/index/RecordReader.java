package org.strikelog.explore.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private static final int FETCHED = 5_000;

    // Days as numbers and terms as text: what costs least to read a million times.
    private static final String INCIDENTS = """
            select i.id, c.changed_in::text::bigint, i.starts_on - date '1970-01-01', i.ends_on - date '1970-01-01',
                   i.event_type, i.outcome, i.date_precision, i.dataset_id, i.location_id, i.latitude, i.longitude,
                   i.radius_km, i.country, i.place_precision
            from incident i
            join incident_change c on c.incident_id = i.id
            join dataset d on d.id = i.dataset_id
            where i.state = 'published' and d.redistributable and %s
            order by i.starts_on, i.id
            """;

    private static final String WEAPONS = "select incident_id, weapon from incident_weapon where %s";

    private static final String CITATIONS = """
            select incident_id, r.published_on - date '1970-01-01'
            from citation join report r on r.id = report_id where %s""";

    private static final String ATTRIBUTIONS = """
            select incident_id, group_id, role, coalesce(stated_on, r.published_on) - date '1970-01-01',
                   withdrawn_on - date '1970-01-01'
            from attribution a left join report r on r.id = report_id where %s order by a.id""";

    private static final String ASSESSMENTS = """
            select incident_id, verdict, decided_on - date '1970-01-01'
            from assessment where %s order by decided_on, id""";

    private static final String CONFLICTS = """
            select incident_id, kind, case when isfinite(since) then since - date '1970-01-01' end,
                   case when isfinite(until) then until - date '1970-01-01' end
            from incident_conflict where %s""";

    private static final String FIGURES = """
            select incident_id, id, party, effect, low, high, stated_on - date '1970-01-01', speaker_id, supersedes_id
            from figure where %s order by id""";

    private final Connection connection;
    private final Spots.Growing spots;

    RecordReader(Connection connection, Spots.Growing spots) {
        this.connection = connection;
        this.spots = spots;
    }

    /** {@return the oldest transaction that may still be under way: what older ones have done is seen by this one} */
    long horizon() throws SQLException {
        return number("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint");
    }

    /** {@return the greatest id that any incident has} */
    int lastId() throws SQLException {
        return Math.toIntExact(number("select coalesce(max(id), 0) from incident"));
    }

    /** {@return the published incidents whose ids lie between two, both inclusive} */
    Batch between(int first, int last) throws SQLException {
        return read("between ? and ?", List.of(first, last));
    }

    /** {@return these incidents as they are published now; those that are not are left out} */
    Batch some(BitSet ids) throws SQLException {
        Integer[] all = ids.stream().boxed().toArray(Integer[]::new);
        return read("= any (?)", List.of(connection.createArrayOf("integer", all)));
    }

    /** {@return incidents that transactions not older than one have changed, by id and transaction} */
    Map<Integer, Long> changedSince(long horizon) throws SQLException {
        Map<Integer, Long> changed = new HashMap<>();
        query(
                "select incident_id, changed_in::text::bigint from incident_change where changed_in >= ?::text::xid8",
                List.of(Long.toString(horizon)),
                row -> changed.put(row.getInt(1), row.getLong(2)));
        return changed;
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
        Directory.Speakers speakers = new Directory.Speakers(new int[most + 1], new boolean[most + 1]);
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

    private Batch read(String condition, List<?> ids) throws SQLException {
        Intake intake = new Intake();
        String these = "incident_id " + condition;
        query(
                INCIDENTS.formatted("i.id " + condition),
                ids,
                row -> intake.incident(
                        row.getInt(1),
                        (int) row.getLong(2),
                        row.getInt(3),
                        row.getInt(4),
                        spot(row),
                        Facts.pack(
                                term(EventType.class, row.getString(5)),
                                term(Outcome.class, row.getString(6)),
                                0,
                                0,
                                term(DatePrecision.class, row.getString(7)),
                                0),
                        row.getInt(8)));
        query(WEAPONS.formatted(these), ids, row -> intake.weapon(row.getInt(1), term(Weapon.class, row.getString(2))));
        query(CITATIONS.formatted(these), ids, row -> intake.citation(row.getInt(1), day(row, 2, Integer.MAX_VALUE)));
        query(
                ATTRIBUTIONS.formatted(these),
                ids,
                row -> intake.tie(
                        row.getInt(1),
                        row.getInt(2),
                        term(AttributionRole.class, row.getString(3)),
                        day(row, 4, Integer.MIN_VALUE),
                        day(row, 5, Integer.MAX_VALUE)));
        query(
                ASSESSMENTS.formatted(these),
                ids,
                row -> intake.verdict(row.getInt(1), term(Verdict.class, row.getString(2)), row.getInt(3)));
        query(
                CONFLICTS.formatted(these),
                ids,
                row -> intake.dispute(
                        row.getInt(1),
                        term(Conflict.class, row.getString(2)),
                        day(row, 3, Disputes.ALWAYS),
                        day(row, 4, Integer.MAX_VALUE)));
        query(
                FIGURES.formatted(these),
                ids,
                row -> intake.figure(
                        row.getInt(1),
                        row.getInt(2),
                        Figures.key(term(Party.class, row.getString(3)), term(Effect.class, row.getString(4))),
                        day(row, 5, Figures.OPEN),
                        day(row, 6, Figures.OPEN),
                        row.getInt(7),
                        row.getInt(8),
                        row.getInt(9)));
        return intake.columns(spots.list());
    }

    private int spot(ResultSet row) throws SQLException {
        double latitude = row.getDouble(10);
        boolean placed = !row.wasNull();
        return spots.number(
                placed ? latitude : null,
                row.getDouble(11),
                row.getDouble(12),
                row.getInt(9),
                row.getString(13),
                PlacePrecision.valueOf(code(row.getString(14))));
    }

    private void query(String sql, List<?> parameters, RowReader reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCHED);
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

    private static <E extends Enum<E>> int term(Class<E> vocabulary, String code) {
        return Enum.valueOf(vocabulary, code(code)).ordinal();
    }

    private static String code(String code) {
        return code.toUpperCase(Locale.ROOT);
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
