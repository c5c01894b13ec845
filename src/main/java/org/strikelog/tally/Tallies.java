package org.strikelog.tally;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.strikelog.casualty.CountRange;
import org.strikelog.casualty.Party;
import org.strikelog.source.SpeakerKind;

/** The official counts, in the order in which they were stated. */
@Repository
public class Tallies {

    private static final String SELECT = """
            select t.key, t.measure, t.party, t.low, t.high, t.approximate, t.from_on, t.to_on, t.countries, t.scope,
                   t.rule, s.name as speaker, s.kind as speaker_kind, t.said_as, r.key as report,
                   r.title as report_title, t.stated_on
            from tally t
            join speaker s on s.id = t.speaker_id
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
                Measure.valueOf(row.getString("measure").toUpperCase(Locale.ROOT)),
                party == null ? null : Party.valueOf(party.toUpperCase(Locale.ROOT)),
                new CountRange(row.getObject("low", Integer.class), row.getObject("high", Integer.class)),
                row.getBoolean("approximate"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                List.of((String[]) row.getArray("countries").getArray()),
                row.getString("scope"),
                row.getString("rule"),
                row.getString("speaker"),
                SpeakerKind.valueOf(row.getString("speaker_kind").toUpperCase(Locale.ROOT)),
                row.getString("said_as"),
                row.getString("report"),
                row.getString("report_title"),
                row.getObject("stated_on", LocalDate.class));
    }
}
