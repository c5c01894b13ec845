package org.strikelog.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.strikelog.casualty.CountRange;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.Party;
import org.strikelog.incident.IncidentDocument.Assessed;
import org.strikelog.incident.IncidentDocument.Attributed;
import org.strikelog.incident.IncidentDocument.Cited;
import org.strikelog.incident.IncidentDocument.Origin;
import org.strikelog.incident.IncidentDocument.Place;
import org.strikelog.incident.IncidentDocument.Says;
import org.strikelog.incident.IncidentDocument.Source;
import org.strikelog.incident.IncidentDocument.Stated;
import org.strikelog.incident.IncidentDocument.Voice;
import org.strikelog.location.Coordinates;
import org.strikelog.source.SpeakerKind;

/**
 * Incidents with all that belongs to them, read in one statement outside any transaction, since readers ask for one
 * incident more often than for anything else. It reads the same as {@link IncidentDocument#of}.
 */
@Repository
class PublicRecord {

    // Each speaker and report is read once, however often it is named: most of the work lies in finding them.
    private static final String INCIDENT = """
            select i.*, l.key as location_key, l.name as location_name,
                   d.key as dataset_key, d.name as dataset_name, d.licence,
                   array(select weapon from incident_weapon where incident_id = i.id) as weapons,
                   array(select array[g.key, g.name, a.role, a.speaker_id::text, a.said_as, a.report_id::text,
                                      a.stated_on::text, a.withdrawn_on::text]
                         from attribution a join armed_group g on g.id = a.group_id
                         where a.incident_id = i.id order by a.id) as attributions,
                   array(select array[id::text, party, effect, low::text, high::text, approximate::text,
                                      speaker_id::text, said_as, report_id::text, stated_on::text, supersedes_id::text]
                         from figure where incident_id = i.id order by id) as figures,
                   array(select array[c.report_id::text, c.supports, c.page, c.quote, c.says_from::text,
                                      c.says_to::text, at.key, at.name]
                         from citation c left join location at on at.id = c.says_location_id
                         where c.incident_id = i.id order by c.position) as citations,
                   array(select array[verdict, decided_on::text, decided_by, reason]
                         from assessment where incident_id = i.id order by decided_on, id) as assessments,
                   array(select array[s.id::text, s.key, s.name, s.kind, coalesce(h.key, s.key), coalesce(h.name, s.name)]
                         from speaker s left join speaker h on h.id = s.house_id
                         where s.id in (select speaker_id from attribution where incident_id = i.id
                                        union select speaker_id from figure where incident_id = i.id)) as speakers,
                   array(select array[r.id::text, r.key, p.name, r.title, r.url, r.published_on::text]
                         from report r join publisher p on p.id = r.publisher_id
                         where r.id in (select report_id from citation where incident_id = i.id
                                        union select report_id from attribution where incident_id = i.id
                                        union select report_id from figure where incident_id = i.id)) as reports,
                   array(select kind from %s) as conflicts
            from incident i
            join %s d on d.id = i.dataset_id
            left join location l on l.id = i.location_id
            where i.id\s""";

    private static final String CONFLICTS = "incident_conflict where incident_id = i.id";
    private static final String DISPUTES = "incident_dispute where incident_id = i.id and since <= ? and until > ?";

    private static final String NOW = INCIDENT.formatted(CONFLICTS, "public_dataset");
    private static final String TODAY = NOW + "= ?";
    private static final String SEVERAL = NOW + "= any (?) and i.state = 'published' order by i.id";
    private static final String THEN = INCIDENT.formatted(DISPUTES, "public_dataset") + "= ?";

    private static final String RESTRICTED = "in (select id from restricted_incident) and i.id ";
    private static final String RESTRICTED_TODAY = INCIDENT.formatted(CONFLICTS, "dataset") + RESTRICTED + "= ?";
    private static final String RESTRICTED_THEN = INCIDENT.formatted(DISPUTES, "dataset") + RESTRICTED + "= ?";
    private static final String SEVERAL_RESTRICTED =
            INCIDENT.formatted(CONFLICTS, "dataset") + RESTRICTED + "= any (?) order by i.id";

    private final JdbcClient jdbc;

    PublicRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * {@return an incident in any state, of a data set that may be shown}
     *
     * @param asOf the day as known on which its sources are held against each other; none is today
     */
    Optional<PublishedIncident> find(long id, @Nullable LocalDate asOf) {
        return find(asOf == null ? TODAY : THEN, id, asOf);
    }

    /**
     * {@return a published incident of a data set that may not be shown}
     *
     * @param asOf the day as known on which its sources are held against each other; none is today
     */
    Optional<PublishedIncident> findRestricted(long id, @Nullable LocalDate asOf) {
        return find(asOf == null ? RESTRICTED_TODAY : RESTRICTED_THEN, id, asOf);
    }

    private Optional<PublishedIncident> find(String sql, long id, @Nullable LocalDate asOf) {
        return jdbc.sql(sql)
                .params(asOf == null ? List.of(id) : List.of(asOf, asOf, id))
                .query(PublicRecord::published)
                .optional();
    }

    /** {@return those of these incidents that the public may read, in the order of their numbers} */
    List<PublishedIncident> find(Collection<Long> ids) {
        return find(SEVERAL, ids);
    }

    /** {@return those of these incidents that are published and may not be shown, in the order of their numbers} */
    List<PublishedIncident> findRestricted(Collection<Long> ids) {
        return find(SEVERAL_RESTRICTED, ids);
    }

    private List<PublishedIncident> find(String sql, Collection<Long> ids) {
        return jdbc.sql(sql)
                .param(ids.toArray(Long[]::new))
                .query(PublicRecord::published)
                .list();
    }

    private static PublishedIncident published(ResultSet row, int number) throws SQLException {
        return new PublishedIncident(document(row), Conflict.of(row.getArray("conflicts")));
    }

    private static IncidentDocument document(ResultSet row) throws SQLException {
        Map<String, Voice> speakers = new HashMap<>();
        for (String[] s : rows(row, "speakers")) {
            speakers.put(s[0], new Voice(s[1], s[2], term(SpeakerKind.class, s[3]), s[4], s[5]));
        }
        Map<String, Source> reports = new HashMap<>();
        for (String[] r : rows(row, "reports")) {
            reports.put(r[0], new Source(r[1], r[2], r[3], r[4], day(r[5])));
        }
        return new IncidentDocument(
                row.getLong("id"),
                row.getLong("version"),
                term(State.class, row.getString("state")),
                row.getString("retraction"),
                row.getString("title"),
                row.getString("summary"),
                term(EventType.class, row.getString("event_type")),
                Arrays.stream((String[]) row.getArray("weapons").getArray())
                        .map(weapon -> term(Weapon.class, weapon))
                        .sorted()
                        .toList(),
                row.getString("designations"),
                row.getString("target"),
                term(Outcome.class, row.getString("outcome")),
                new Salvo(count(row, "launched"), count(row, "intercepted"), count(row, "hit")),
                occurrence(row),
                place(row),
                list(row, "attributions", a -> attributed(a, speakers, reports)),
                list(row, "figures", f -> stated(f, speakers, reports)),
                list(row, "citations", c -> new Cited(known(reports, c[0]), c[1], c[2], c[3], says(c))),
                list(
                        row,
                        "assessments",
                        a -> new Assessed(term(Verdict.class, a[0]), LocalDate.parse(a[1]), a[2], a[3])),
                new Origin(
                        row.getString("dataset_key"),
                        row.getString("dataset_name"),
                        row.getString("licence"),
                        row.getString("external_id")),
                row.getObject("response_to_id", Long.class));
    }

    private static Occurrence occurrence(ResultSet row) throws SQLException {
        return new Occurrence(
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("local_time", LocalTime.class),
                row.getString("utc_offset"),
                term(DatePrecision.class, row.getString("date_precision")));
    }

    private static Place place(ResultSet row) throws SQLException {
        Double latitude = row.getObject("latitude", Double.class);
        return new Place(
                row.getString("location_key"),
                row.getString("location_name"),
                latitude == null ? null : new Coordinates(latitude, row.getDouble("longitude")),
                row.getObject("radius_km", Double.class),
                row.getString("country"),
                term(PlacePrecision.class, row.getString("place_precision")));
    }

    private static CountRange count(ResultSet row, String of) throws SQLException {
        return new CountRange(row.getObject(of + "_low", Integer.class), row.getObject(of + "_high", Integer.class));
    }

    private static Attributed attributed(String[] a, Map<String, Voice> speakers, Map<String, Source> reports) {
        return new Attributed(
                new IncidentDocument.Actor(a[0], a[1]),
                term(AttributionRole.class, a[2]),
                speakers.get(a[3]),
                a[4],
                reports.get(a[5]),
                day(a[6]),
                day(a[7]));
    }

    private static Stated stated(String[] f, Map<String, Voice> speakers, Map<String, Source> reports) {
        return new Stated(
                Long.parseLong(f[0]),
                term(Party.class, f[1]),
                term(Effect.class, f[2]),
                f[3] == null ? null : Integer.valueOf(f[3]),
                f[4] == null ? null : Integer.valueOf(f[4]),
                Boolean.parseBoolean(f[5]),
                known(speakers, f[6]),
                f[7],
                reports.get(f[8]),
                LocalDate.parse(f[9]),
                f[10] == null ? null : Long.valueOf(f[10]));
    }

    private static @Nullable Says says(String[] c) {
        return c[4] == null && c[6] == null ? null : new Says(day(c[4]), day(c[5]), c[6], c[7]);
    }

    private static <T> List<T> list(ResultSet row, String column, Function<String[], T> read) throws SQLException {
        return Arrays.stream(rows(row, column)).map(read).toList();
    }

    private static String[][] rows(ResultSet row, String column) throws SQLException {
        // An empty array of arrays comes as an empty array of texts.
        return row.getArray(column).getArray() instanceof String[][] rows ? rows : new String[0][];
    }

    private static <T> T known(Map<String, T> things, String id) {
        return Objects.requireNonNull(things.get(id), id);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static <E extends Enum<E>> E term(Class<E> vocabulary, String code) {
        return Enum.valueOf(vocabulary, code.toUpperCase(Locale.ROOT));
    }
}
