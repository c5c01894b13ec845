package org.strikelog.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.Party;
import org.strikelog.incident.IncidentDocument.Attributed;
import org.strikelog.incident.IncidentDocument.Cited;
import org.strikelog.incident.IncidentDocument.Says;
import org.strikelog.incident.IncidentDocument.Source;
import org.strikelog.incident.IncidentDocument.Stated;
import org.strikelog.incident.IncidentDocument.Voice;
import org.strikelog.source.SpeakerKind;

/**
 * What was said of many incidents at once, by their numbers: one statement for each kind, however many they are. It reads
 * the same as {@link IncidentDocument}; who asks knows that they are public.
 */
@Repository
public class IncidentParts {

    private static final String SPEAKER = """
            s.key as speaker, s.name as speaker_name, s.kind as speaker_kind,
            coalesce(h.key, s.key) as house, coalesce(h.name, s.name) as house_name""";

    private static final String REPORT =
            "r.key as report, p.name as publisher, r.title as report_title, r.url as report_url, r.published_on";

    private static final String FIGURES = """
            select x.incident_id, x.id, x.party, x.effect, x.low, x.high, x.approximate, x.said_as, x.stated_on,
                   x.supersedes_id, %s, %s
            from figure x
            join speaker s on s.id = x.speaker_id
            left join speaker h on h.id = s.house_id
            left join report r on r.id = x.report_id
            left join publisher p on p.id = r.publisher_id
            where x.incident_id = any (?)
            order by x.incident_id, x.id
            """.formatted(SPEAKER, REPORT);

    private static final String ATTRIBUTIONS = """
            select x.incident_id, g.key as group_key, g.name as group_name, x.role, x.said_as, x.stated_on,
                   x.withdrawn_on, %s, %s
            from attribution x
            join armed_group g on g.id = x.group_id
            left join speaker s on s.id = x.speaker_id
            left join speaker h on h.id = s.house_id
            left join report r on r.id = x.report_id
            left join publisher p on p.id = r.publisher_id
            where x.incident_id = any (?)
            order by x.incident_id, x.id
            """.formatted(SPEAKER, REPORT);

    private static final String CITATIONS = """
            select x.incident_id, x.supports, x.page, x.quote, x.says_from, x.says_to, at.key as says_place,
                   at.name as says_place_name, %s
            from citation x
            join report r on r.id = x.report_id
            join publisher p on p.id = r.publisher_id
            left join location at on at.id = x.says_location_id
            where x.incident_id = any (?)
            order by x.incident_id, x.position
            """.formatted(REPORT);

    private final JdbcClient jdbc;

    IncidentParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * {@return every statement on casualties, those since replaced among them, by incident}
     *
     * @param asOf leaves out what was stated later; none leaves all
     */
    public Map<Long, List<Stated>> figures(Collection<Long> incidents, @Nullable LocalDate asOf) {
        return read(FIGURES, incidents, (row, number) -> {
            Stated figure = figure(row);
            return asOf == null || IncidentDocument.by(asOf, figure.statedOn()) ? figure : null;
        });
    }

    /**
     * {@return statements that tie groups to incidents, those attacked among them, by incident}
     *
     * @param asOf leaves out what was stated, or taken back, later; none leaves all
     */
    public Map<Long, List<Attributed>> attributions(Collection<Long> incidents, @Nullable LocalDate asOf) {
        return read(ATTRIBUTIONS, incidents, (row, number) -> {
            Attributed tie = attribution(row);
            if (asOf == null) {
                return tie;
            }
            return IncidentDocument.by(asOf, tie.madeOn()) ? tie.asOf(asOf) : null;
        });
    }

    /**
     * {@return reports that support incidents, by incident}
     *
     * @param asOf leaves out reports of later days; none leaves all
     */
    public Map<Long, List<Cited>> citations(Collection<Long> incidents, @Nullable LocalDate asOf) {
        return read(CITATIONS, incidents, (row, number) -> {
            Cited cited = citation(row);
            return asOf == null || IncidentDocument.by(asOf, cited.report().publishedOn()) ? cited : null;
        });
    }

    private <T> Map<Long, List<T>> read(String sql, Collection<Long> incidents, RowMapper<@Nullable T> rows) {
        Map<Long, List<T>> read = new HashMap<>();
        incidents.forEach(incident -> read.put(incident, new ArrayList<>()));
        jdbc.sql(sql)
                .param(incidents.stream().mapToLong(Long::longValue).toArray())
                .query((ResultSet row) -> {
                    T part = rows.mapRow(row, 0);
                    List<T> own = read.get(row.getLong("incident_id"));
                    if (part != null && own != null) {
                        own.add(part);
                    }
                });
        return read;
    }

    private static Stated figure(ResultSet row) throws SQLException {
        return new Stated(
                row.getLong("id"),
                term(Party.class, row.getString("party")),
                term(Effect.class, row.getString("effect")),
                row.getObject("low", Integer.class),
                row.getObject("high", Integer.class),
                row.getBoolean("approximate"),
                speaker(row),
                row.getString("said_as"),
                row.getString("report") == null ? null : report(row),
                row.getObject("stated_on", LocalDate.class),
                row.getObject("supersedes_id", Long.class));
    }

    private static Attributed attribution(ResultSet row) throws SQLException {
        return new Attributed(
                new IncidentDocument.Actor(row.getString("group_key"), row.getString("group_name")),
                term(AttributionRole.class, row.getString("role")),
                row.getString("speaker") == null ? null : speaker(row),
                row.getString("said_as"),
                row.getString("report") == null ? null : report(row),
                row.getObject("stated_on", LocalDate.class),
                row.getObject("withdrawn_on", LocalDate.class));
    }

    private static Cited citation(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("says_from", LocalDate.class);
        String place = row.getString("says_place");
        return new Cited(
                report(row),
                row.getString("supports"),
                row.getString("page"),
                row.getString("quote"),
                from == null && place == null
                        ? null
                        : new Says(
                                from,
                                row.getObject("says_to", LocalDate.class),
                                place,
                                row.getString("says_place_name")));
    }

    private static Voice speaker(ResultSet row) throws SQLException {
        return new Voice(
                row.getString("speaker"),
                row.getString("speaker_name"),
                term(SpeakerKind.class, row.getString("speaker_kind")),
                row.getString("house"),
                row.getString("house_name"));
    }

    private static Source report(ResultSet row) throws SQLException {
        return new Source(
                row.getString("report"),
                row.getString("publisher"),
                row.getString("report_title"),
                row.getString("report_url"),
                row.getObject("published_on", LocalDate.class));
    }

    private static <E extends Enum<E>> E term(Class<E> vocabulary, String code) {
        return Enum.valueOf(vocabulary, code.toUpperCase(Locale.ROOT));
    }
}
