package org.strikelog.duplicate;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.strikelog.incident.State;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The pairs of incidents that are likely one attack, kept so that to count and to list them is cheap. */
@Repository
public class PossibleDuplicates {

    private static final TypeReference<List<Evidence>> EVIDENCE = new TypeReference<>() {};

    /**
     * Two incidents that are likely one attack.
     *
     * @param score from 50 to 100
     */
    public record Pair(Side one, Side other, int score, List<Evidence> evidence) {}

    /** An incident of a pair. */
    public record Side(
            long id,
            String title,
            State state,
            LocalDate startsOn,
            @Nullable String place) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PossibleDuplicates(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** {@return how many pairs there are} */
    public long count() {
        return jdbc.sql("select count(*) from possible_duplicate")
                .query(Long.class)
                .single();
    }

    /** {@return the pairs, the likeliest first} */
    public List<Pair> list(int limit, long offset) {
        return jdbc.sql("""
                        select p.score, p.evidence,
                               one.id as one_id, one.title as one_title, one.state as one_state,
                               one.starts_on as one_day, at.name as one_place,
                               other.id as other_id, other.title as other_title, other.state as other_state,
                               other.starts_on as other_day, there.name as other_place
                        from (select * from possible_duplicate
                              order by score desc, one_id, other_id limit :limit offset :offset) p
                        join incident one on one.id = p.one_id
                        join incident other on other.id = p.other_id
                        left join location at on at.id = one.location_id
                        left join location there on there.id = other.location_id
                        order by p.score desc, p.one_id, p.other_id
                        """)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new Pair(
                        new Side(
                                row.getLong("one_id"),
                                row.getString("one_title"),
                                state(row.getString("one_state")),
                                row.getObject("one_day", LocalDate.class),
                                row.getString("one_place")),
                        new Side(
                                row.getLong("other_id"),
                                row.getString("other_title"),
                                state(row.getString("other_state")),
                                row.getObject("other_day", LocalDate.class),
                                row.getString("other_place")),
                        row.getInt("score"),
                        json.readValue(row.getString("evidence"), EVIDENCE)))
                .list();
    }

    private static State state(String code) {
        return State.valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Keeps what an incident resembles in place of what it did. */
    void replace(long id, List<Resemblance> likely) {
        jdbc.sql("delete from possible_duplicate where one_id = :id or other_id = :id")
                .param("id", id)
                .update();
        for (Resemblance other : likely) {
            jdbc.sql("""
                            insert into possible_duplicate (one_id, other_id, score, evidence)
                            values (:one, :other, :score, :evidence::jsonb)
                            on conflict (one_id, other_id)
                            do update set score = excluded.score, evidence = excluded.evidence
                            """)
                    .param("one", Math.min(id, other.id()))
                    .param("other", Math.max(id, other.id()))
                    .param("score", other.score())
                    .param("evidence", json.writeValueAsString(other.evidence()))
                    .update();
        }
    }

    void forget(long one, long other) {
        jdbc.sql("delete from possible_duplicate where one_id = :one and other_id = :other")
                .param("one", one)
                .param("other", other)
                .update();
    }
}
