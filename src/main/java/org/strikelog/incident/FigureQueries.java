package org.strikelog.incident;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.Party;

/** Reads what the totals of a filter are made of: the roll-ups of its incidents, one by one. */
@Repository
public class FigureQueries {

    private final JdbcClient jdbc;

    FigureQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * {@return every roll-up of the incidents that match, in the order of their days; to be closed}
     *
     * <p>Where the filter names parties, only theirs.
     */
    public Stream<RolledUp> stream(IncidentFilter filter) {
        Matching matching = new Matching(filter);
        return jdbc
                .sql("with matching as materialized (" + matching.sql()
                        + """
                        )
                        select i.id, i.title, i.starts_on, t.party, t.effect, t.low, t.%1$s as point, t.high
                        from matching m
                        join published_incident i on i.id = m.id
                        join %2$s t on t.incident_id = i.id%3$s
                        order by i.starts_on, i.id, t.party, t.effect
                        """.formatted(
                                        filter.figures(),
                                        AsOf.of(filter).tolls(),
                                        filter.parties().isEmpty() ? "" : " and t.party in (:parties)"))
                .params(matching.parameters())
                .query((row, number) -> new RolledUp(
                        row.getLong("id"),
                        row.getString("title"),
                        row.getObject("starts_on", LocalDate.class),
                        Party.valueOf(row.getString("party").toUpperCase(Locale.ROOT)),
                        Effect.valueOf(row.getString("effect").toUpperCase(Locale.ROOT)),
                        row.getObject("low", Integer.class),
                        row.getObject("point", Integer.class),
                        row.getObject("high", Integer.class)))
                .stream();
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
}
