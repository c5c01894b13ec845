package org.strikelog.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.strikelog.casualty.CountRange;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.Party;
import org.strikelog.source.SpeakerKind;

/** Reads what the totals of a filter are made of: the roll-ups of its incidents, and the statements behind these. */
@Repository
public class FigureQueries {

    private static final String STATEMENTS = """
            select i.id as incident, i.title, i.starts_on, f.party, f.effect, f.low, f.high, f.approximate,
                   s.name as speaker, s.kind, coalesce(h.name, s.name) as house, f.said_as, r.key as report,
                   p.name as publisher, f.stated_on,
                   exists (select from standing_figure(%s) standing where standing.id = f.id) as stands
            from figure f
            join published_incident i on i.id = f.incident_id
            join speaker s on s.id = f.speaker_id
            left join speaker h on h.id = s.house_id
            left join report r on r.id = f.report_id
            left join publisher p on p.id = r.publisher_id
            """;

    private final JdbcClient jdbc;

    FigureQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * {@return every roll-up of this harm in the incidents that match, in the order of their days; to be closed}
     *
     * <p>Where the filter names parties, and nothing else is asked for, only theirs.
     */
    public Stream<RolledUp> rollUps(IncidentFilter filter, Harmed harmed) {
        Matching matching = new Matching(filter);
        return jdbc
                .sql("with matching as materialized (" + matching.sql()
                        + """
                        )
                        select i.id, i.title, i.starts_on, t.party, t.effect, t.low, t.%1$s as point, t.high
                        from matching m
                        join published_incident i on i.id = m.id
                        join %2$s t on t.incident_id = i.id and %3$s%4$s
                        order by i.starts_on, i.id, t.party, t.effect
                        """.formatted(
                                        filter.figures(),
                                        AsOf.of(filter).tolls(),
                                        harmed.condition("t"),
                                        theirs("t", filter, harmed)))
                .params(harmed.parameters(matching.parameters()))
                .query((row, number) -> new RolledUp(
                        row.getLong("id"),
                        row.getString("title"),
                        row.getObject("starts_on", LocalDate.class),
                        term(Party.class, row.getString("party")),
                        term(Effect.class, row.getString("effect")),
                        row.getObject("low", Integer.class),
                        row.getObject("point", Integer.class),
                        row.getObject("high", Integer.class)))
                .stream();
    }

    /** {@return all that was stated of the same, incident by incident in the order of their days; to be closed} */
    public Stream<Said> statements(IncidentFilter filter, Harmed harmed) {
        Matching matching = new Matching(filter);
        AsOf asOf = AsOf.of(filter);
        return jdbc
                .sql("with matching as materialized (" + matching.sql() + ")\n"
                        + STATEMENTS.formatted(asOf.end())
                        + "where f.incident_id in (select id from matching) and " + harmed.condition("f")
                        + theirs("f", filter, harmed) + " and "
                        + asOf.said("f.stated_on")
                        + "\norder by i.starts_on, i.id, f.party, f.effect, f.stated_on, f.id")
                .params(harmed.parameters(matching.parameters()))
                .withFetchSize(500)
                .query(FigureQueries::said)
                .stream();
    }

    /** {@return what was stated of this harm in some incidents, by their ids; party by party, the newest first} */
    public Map<Long, List<Said>> statements(IncidentFilter filter, Harmed harmed, List<Long> incidents) {
        AsOf asOf = AsOf.of(filter);
        return jdbc
                .sql(STATEMENTS.formatted(asOf.end()) + "where f.incident_id = any (:ids) and " + harmed.condition("f")
                        + " and " + asOf.said("f.stated_on")
                        + "\norder by f.party, f.effect, f.stated_on desc, f.id desc")
                .params(harmed.parameters(Map.of(
                        "ids", incidents.stream().mapToLong(Long::longValue).toArray())))
                .param("asOf", filter.asOf())
                .query(FigureQueries::said)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Said::incident));
    }

    private static String theirs(String figure, IncidentFilter filter, Harmed harmed) {
        return filter.parties().isEmpty() || harmed.party() != null ? "" : " and " + figure + ".party in (:parties)";
    }

    static Said said(ResultSet row, int number) throws SQLException {
        return new Said(
                row.getLong("incident"),
                row.getString("title"),
                row.getObject("starts_on", LocalDate.class),
                term(Party.class, row.getString("party")),
                term(Effect.class, row.getString("effect")),
                new CountRange(row.getObject("low", Integer.class), row.getObject("high", Integer.class)),
                row.getBoolean("approximate"),
                row.getString("speaker"),
                term(SpeakerKind.class, row.getString("kind")),
                row.getString("house"),
                row.getString("said_as"),
                row.getString("report"),
                row.getString("publisher"),
                row.getObject("stated_on", LocalDate.class),
                row.getBoolean("stands"));
    }

    private static <E extends Enum<E>> E term(Class<E> vocabulary, String code) {
        return Enum.valueOf(vocabulary, code.toUpperCase(Locale.ROOT));
    }

    /**
     * People of one party harmed in one way in one incident, as far as statements stand.
     *
     * @param low at least; empty where no number was stated
     * @param point one number by the rule that the filter names; empty where it finds none
     * @param high at most; empty where it is open
     */
    public record RolledUp(
            long incident,
            String title,
            LocalDate startsOn,
            Party party,
            Effect effect,
            @Nullable Integer low,
            @Nullable Integer point,
            @Nullable Integer high) {}

    /**
     * A statement.
     *
     * @param saidAs the speaker in the words of the report, where they say more
     * @param report key of the report that carries it
     * @param stands whether nobody had replaced it by the day from which one reads
     */
    public record Said(
            long incident,
            String title,
            LocalDate startsOn,
            Party party,
            Effect effect,
            CountRange range,
            boolean approximate,
            String speaker,
            SpeakerKind kind,
            String house,
            @Nullable String saidAs,
            @Nullable String report,
            @Nullable String publisher,
            LocalDate statedOn,
            boolean stands) {}
}
