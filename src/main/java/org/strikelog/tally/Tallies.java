package org.strikelog.tally;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.strikelog.casualty.CountRange;
import org.strikelog.casualty.Party;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.EventType;
import org.strikelog.incident.NotFound;
import org.strikelog.incident.Outcome;
import org.strikelog.incident.Standpoint;
import org.strikelog.incident.Weapon;
import org.strikelog.source.SpeakerKind;

/** The official counts, in the order in which they were stated. */
@Repository
public class Tallies {

    private static final String SELECT = """
            select t.key, t.measure, t.party, t.low, t.high, t.approximate, t.from_on, t.to_on, t.countries,
                   t.locations, t.groups, t.roles, t.event_types, t.weapons, t.outcomes, t.scope, t.rule,
                   s.name as speaker, s.kind as speaker_kind, h.key as house, h.name as house_name, t.said_as,
                   r.key as report, r.title as report_title, t.stated_on
            from tally t
            join speaker s on s.id = t.speaker_id
            join speaker h on h.id = coalesce(s.house_id, s.id)
            left join report r on r.id = t.report_id
            """;

    private final JdbcClient jdbc;

    Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<TallySummary> all() {
        return jdbc.sql(SELECT + "order by t.stated_on, t.id")
                .query(Tallies::summary)
                .list();
    }

    /** {@return those that had been stated by the day from which one reads} */
    public List<TallySummary> known(Standpoint at) {
        return all().stream().filter(tally -> at.knows(tally.statedOn())).toList();
    }

    /** {@return those stated between two days, both inclusive} */
    public List<TallySummary> statedBetween(LocalDate first, LocalDate last) {
        return jdbc.sql(SELECT + "where t.stated_on between :first and :last order by t.stated_on, t.id")
                .param("first", first)
                .param("last", last)
                .query(Tallies::summary)
                .list();
    }

    /** {@return those that rest on a report} */
    public List<TallySummary> of(String report) {
        return jdbc.sql(SELECT + "where r.key = :report order by t.stated_on, t.id")
                .param("report", report)
                .query(Tallies::summary)
                .list();
    }

    /**
     * {@return one count}
     *
     * @throws NotFound if there is none, or was none yet on the day from which one reads
     */
    public TallySummary get(String key, Standpoint at) {
        TallySummary tally = find(key).orElseThrow(() -> new NotFound("tally", key));
        if (at.asOf() != null && !at.knows(tally.statedOn())) {
            throw NotFound.until(tally.statedOn(), at.asOf(), "tally", key);
        }
        return tally;
    }

    public Optional<TallySummary> find(String key) {
        return jdbc.sql(SELECT + "where t.key = :key")
                .param("key", key)
                .query(Tallies::summary)
                .optional();
    }

    private static TallySummary summary(ResultSet row, int number) throws SQLException {
        String party = row.getString("party");
        return new TallySummary(
                row.getString("key"),
                term(Measure.class, row.getString("measure")),
                party == null ? null : term(Party.class, party),
                new CountRange(row.getObject("low", Integer.class), row.getObject("high", Integer.class)),
                row.getBoolean("approximate"),
                scope(row),
                row.getString("scope"),
                row.getString("rule"),
                row.getString("speaker"),
                term(SpeakerKind.class, row.getString("speaker_kind")),
                row.getString("house"),
                row.getString("house_name"),
                row.getString("said_as"),
                row.getString("report"),
                row.getString("report_title"),
                row.getObject("stated_on", LocalDate.class));
    }

    private static Scope scope(ResultSet row) throws SQLException {
        return new Scope(
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                texts(row, "countries"),
                texts(row, "locations"),
                texts(row, "groups"),
                terms(row, "roles", AttributionRole.class),
                terms(row, "event_types", EventType.class),
                terms(row, "weapons", Weapon.class),
                terms(row, "outcomes", Outcome.class));
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return new LinkedHashSet<>(Arrays.asList((String[]) row.getArray(column).getArray()));
    }

    private static <E extends Enum<E>> Set<E> terms(ResultSet row, String column, Class<E> vocabulary)
            throws SQLException {
        return texts(row, column).stream()
                .map(code -> term(vocabulary, code))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static <E extends Enum<E>> E term(Class<E> vocabulary, String code) {
        return Enum.valueOf(vocabulary, code.toUpperCase(Locale.ROOT));
    }
}
