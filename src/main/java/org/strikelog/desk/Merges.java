package org.strikelog.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The merges that were made, and those that were undone. */
@Repository
public class Merges {

    private static final String SELECT = """
            select m.*, kept.title as kept_title, dropped.title as dropped_title
            from incident_merge m
            join incident kept on kept.id = m.kept_id
            join incident dropped on dropped.id = m.dropped_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Merges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Merge> find(long id) {
        return jdbc.sql(SELECT + "where m.id = :id")
                .param("id", id)
                .query(Merges::merge)
                .optional();
    }

    /** {@return merges that hold and of which an incident is a part, the newest first} */
    public List<Merge> of(long incident) {
        return jdbc.sql(SELECT + """
                        where m.undone_at is null and (m.kept_id = :incident or m.dropped_id = :incident)
                        order by m.id desc
                        """)
                .param("incident", incident)
                .query(Merges::merge)
                .list();
    }

    /** {@return the merges made last, undone ones among them, the newest first} */
    public List<Merge> latest(int limit) {
        return jdbc.sql(SELECT + "order by m.id desc limit :limit")
                .param("limit", limit)
                .query(Merges::merge)
                .list();
    }

    /** {@return number of the save of an incident that holds} */
    int lastSave(long incident) {
        return jdbc.sql("select max(number) from revision where incident_id = :incident")
                .param("incident", incident)
                .query((row, number) -> row.getInt("max"))
                .single();
    }

    /** {@return incidents that are replies to the dropped one, the kept one aside} */
    List<Long> replies(long dropped, long kept) {
        return jdbc.sql("select id from incident where response_to_id = :dropped and id <> :kept order by id")
                .param("dropped", dropped)
                .param("kept", kept)
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    /** {@return incidents that became replies to the kept one by the merge, and still are} */
    List<Long> stillReplies(Merge merge) {
        return jdbc.sql("""
                        select i.id from incident_merge m
                        join incident i on i.id = any (m.replies) and i.response_to_id = m.kept_id
                        where m.id = :id order by i.id
                        """)
                .param("id", merge.id())
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    /** @param judged whether the merge added a verdict to the kept one, its newest */
    long add(
            long kept,
            int keptBefore,
            int keptAfter,
            long dropped,
            int droppedBefore,
            boolean judged,
            List<Long> replies,
            String reason,
            String editor) {
        Long id = jdbc.sql("""
                        insert into incident_merge (kept_id, dropped_id, kept_before, kept_after, dropped_before,
                                                    assessment_id, replies, reason, merged_by, merged_at)
                        values (:kept, :dropped, :keptBefore, :keptAfter, :droppedBefore,
                                case when :judged then (select max(id) from assessment where incident_id = :kept) end,
                                :replies, :reason, :editor, :now)
                        returning id
                        """)
                .param("kept", kept)
                .param("dropped", dropped)
                .param("keptBefore", keptBefore)
                .param("keptAfter", keptAfter)
                .param("droppedBefore", droppedBefore)
                .param("judged", judged)
                .param("replies", replies.toArray(Long[]::new))
                .param("reason", reason)
                .param("editor", editor)
                .param("now", now())
                .query(Long.class)
                .single();
        return Objects.requireNonNull(id);
    }

    void markUndone(Merge merge, String editor) {
        jdbc.sql("update incident_merge set undone_by = :editor, undone_at = :now where id = :id")
                .param("editor", editor)
                .param("now", now())
                .param("id", merge.id())
                .update();
    }

    private static Merge merge(ResultSet row, int number) throws SQLException {
        OffsetDateTime undone = row.getObject("undone_at", OffsetDateTime.class);
        return new Merge(
                row.getLong("id"),
                row.getLong("kept_id"),
                row.getString("kept_title"),
                row.getInt("kept_before"),
                row.getInt("kept_after"),
                row.getLong("dropped_id"),
                row.getString("dropped_title"),
                row.getInt("dropped_before"),
                row.getObject("assessment_id", Long.class),
                row.getString("reason"),
                row.getString("merged_by"),
                row.getObject("merged_at", OffsetDateTime.class).toInstant(),
                row.getString("undone_by"),
                undone == null ? null : undone.toInstant());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
