package org.strikelog.duplicate;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.strikelog.incident.NotFound;

/** Remembers which incidents are not the same attack although they look it, who said so and why. */
@Repository
public class Distinctions {

    private final Sketches sketches;
    private final PossibleDuplicates pairs;
    private final JdbcClient jdbc;
    private final Clock clock;

    Distinctions(Sketches sketches, PossibleDuplicates pairs, JdbcClient jdbc, Clock clock) {
        this.sketches = sketches;
        this.pairs = pairs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Somebody says that two incidents are not the same attack.
     *
     * @param reason why; must not be blank
     * @param editor user name
     * @throws NotFound if one of them is no incident that could be a duplicate
     */
    @Transactional
    public void distinguish(long id, long otherId, String reason, String editor) {
        Map<Long, Sketch> both = sketches.of(List.of(id, otherId)).stream()
                .map(Sketches.Known::sketch)
                .collect(Collectors.toMap(Sketch::number, Function.identity()));
        Sketch one = find(both, Math.min(id, otherId));
        Sketch other = find(both, Math.max(id, otherId));
        jdbc.sql("""
                        insert into distinction (one_id, other_id, one_digest, other_digest, reason, decided_by, decided_at)
                        values (:one, :other, :oneDigest, :otherDigest, :reason, :editor, :now)
                        """)
                .param("one", one.number())
                .param("other", other.number())
                .param("oneDigest", one.digest())
                .param("otherDigest", other.digest())
                .param("reason", reason.strip())
                .param("editor", editor)
                .param("now", now())
                .update();
        pairs.forget(one.number(), other.number());
    }

    private static Sketch find(Map<Long, Sketch> both, long id) {
        return Optional.ofNullable(both.get(id)).orElseThrow(() -> new NotFound("incident", Long.toString(id)));
    }

    /**
     * Takes back what somebody said.
     *
     * @return the two incidents, which may be offered again; none if it was taken back already
     */
    List<Long> undo(long id, String editor) {
        return jdbc.sql("""
                        update distinction set undone_by = :editor, undone_at = :now
                        where id = :id and undone_at is null
                        returning one_id, other_id
                        """)
                .param("editor", editor)
                .param("now", now())
                .param("id", id)
                .query((row, number) -> List.of(row.getLong("one_id"), row.getLong("other_id")))
                .optional()
                .orElse(List.of());
    }

    /** {@return what was said last and holds, the newest first} */
    public List<Distinction> latest(int limit) {
        return jdbc.sql("""
                        select d.id, d.one_id, d.other_id, one.title as one_title, other.title as other_title,
                               d.reason, d.decided_by, d.decided_at
                        from distinction d
                        join incident one on one.id = d.one_id
                        join incident other on other.id = d.other_id
                        where d.undone_at is null
                        order by d.id desc limit :limit
                        """)
                .param("limit", limit)
                .query((row, number) -> new Distinction(
                        row.getLong("id"),
                        row.getLong("one_id"),
                        row.getString("one_title"),
                        row.getLong("other_id"),
                        row.getString("other_title"),
                        row.getString("reason"),
                        row.getString("decided_by"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** {@return how many pairs are told apart} */
    public long count() {
        return jdbc.sql("select count(*) from distinction where undone_at is null")
                .query(Long.class)
                .single();
    }

    /** {@return those that nobody has told apart from it as both now are} */
    List<Resemblance> without(Sketch sketch, List<Resemblance> likely) {
        if (sketch.id() == null || likely.isEmpty()) {
            return likely;
        }
        Set<String> apart = new HashSet<>();
        jdbc.sql("""
                        select one_id, one_digest, other_id, other_digest from distinction
                        where undone_at is null and (one_id = :id or other_id = :id)
                        """).param("id", sketch.id()).query(row -> {
            apart.add(row.getLong("one_id")
                    + row.getString("one_digest")
                    + row.getLong("other_id")
                    + row.getString("other_digest"));
        });
        return likely.stream()
                .filter(other -> !apart.contains(
                        other.id() < sketch.number()
                                ? pair(other.sketch()) + pair(sketch)
                                : pair(sketch) + pair(other.sketch())))
                .toList();
    }

    private static String pair(Sketch sketch) {
        return sketch.number() + sketch.digest();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
