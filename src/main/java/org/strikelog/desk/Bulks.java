package org.strikelog.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.strikelog.incident.AttributionRole;

/** The bulk changes and their incidents. */
@Repository
public class Bulks {

    private static final int AT_A_TIME = 1000;

    private static final String SELECT = """
            select b.*, coalesce(g.name, d.name, b.value) as name, c.*
            from bulk b
            left join armed_group g on b.field = 'group' and g.key = b.value
            left join dataset d on b.field = 'dataset' and d.key = b.value
            cross join lateral (
                select count(*) as all_items,
                       count(*) filter (where i.state = 'waiting') as waiting,
                       count(*) filter (where i.state = 'changed') as changed,
                       count(*) filter (where i.state = 'same') as same,
                       count(*) filter (where i.state = 'refused') as refused,
                       count(*) filter (where i.state = 'undone') as undone,
                       count(*) filter (where i.state = 'left') as left_alone
                from bulk_item i where i.bulk_id = b.id) c
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Bulks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps a change, to be looked at before it is made.
     *
     * @param role of a group; none for other fields
     * @param incidents their numbers; those that are none are left out
     * @return its number
     */
    @Transactional
    public long add(
            BulkField field,
            String value,
            @Nullable AttributionRole role,
            String comment,
            Editor editor,
            LongStream incidents) {
        Long id = jdbc.sql("""
                        insert into bulk (field, value, role, comment, made_by, reviewer, made_at, moved_at)
                        values (:field, :value, :role, :comment, :editor, :reviewer, :now, :now)
                        returning id
                        """)
                .param("field", field.toString())
                .param("value", value)
                .param("role", role == null ? null : role.toString())
                .param("comment", comment)
                .param("editor", editor.name())
                .param("reviewer", editor.reviewer())
                .param("now", now())
                .query(Long.class)
                .single();
        List<Long> some = new ArrayList<>();
        incidents.forEach(incident -> {
            some.add(incident);
            if (some.size() == AT_A_TIME) {
                addItems(Objects.requireNonNull(id), some);
                some.clear();
            }
        });
        addItems(Objects.requireNonNull(id), some);
        return id;
    }

    private void addItems(long id, List<Long> incidents) {
        jdbc.sql("""
                        insert into bulk_item (bulk_id, incident_id)
                        select :id, i.id from incident i where i.id = any (:incidents)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("incidents", incidents.toArray(Long[]::new))
                .update();
    }

    public Optional<Bulk> find(long id) {
        return jdbc.sql(SELECT + "where b.id = :id")
                .param("id", id)
                .query(Bulks::bulk)
                .optional();
    }

    /** {@return the bulk changes begun last, the newest first} */
    public List<Bulk> latest(int limit) {
        return jdbc.sql(SELECT + "where b.id in (select id from bulk order by id desc limit :limit) order by b.id desc")
                .param("limit", limit)
                .query(Bulks::bulk)
                .list();
    }

    /** {@return incidents of a change by their numbers, with what they say in its field} */
    public List<BulkItem> items(Bulk bulk, long after, int limit) {
        return jdbc.sql("""
                        select i.incident_id, n.title, n.state as incident_state, i.before, i.state, i.note,
                               case :field
                                   when 'type' then n.event_type
                                   when 'dataset' then (select d.key from dataset d where d.id = n.dataset_id)
                                   when 'assessment' then (select a.verdict from assessment a where a.incident_id = n.id
                                                           order by a.decided_on desc, a.id desc limit 1)
                                   else (select string_agg(g.name, ', ' order by g.name)
                                         from attribution a join armed_group g on g.id = a.group_id
                                         where a.incident_id = n.id and a.role = :role)
                               end as now
                        from bulk_item i join incident n on n.id = i.incident_id
                        where i.bulk_id = :id and i.incident_id > :after
                        order by i.incident_id limit :limit
                        """)
                .param("field", bulk.field().toString())
                .param("role", bulk.role() == null ? "" : bulk.role().toString())
                .param("id", bulk.id())
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new BulkItem(
                        row.getLong("incident_id"),
                        row.getString("title"),
                        row.getString("incident_state"),
                        row.getString("now"),
                        row.getString("before"),
                        BulkItem.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                        row.getString("note")))
                .list();
    }

    /** Throws away what was not started. */
    public void discard(long id) {
        jdbc.sql("delete from bulk where id = :id and started_at is null")
                .param("id", id)
                .update();
    }

    /** {@return whether it was not started before} */
    boolean markStarted(long id) {
        return jdbc.sql("""
                        update bulk set started_at = :now, moved_at = :now where id = :id and started_at is null
                        """).param("id", id).param("now", now()).update() > 0;
    }

    /** {@return whether it was not undone before} */
    boolean markUndone(long id, String editor) {
        return jdbc.sql("""
                        update bulk set undone_at = :now, undone_by = :editor, moved_at = :now
                        where id = :id and started_at is not null and undone_at is null
                        """)
                        .param("id", id)
                        .param("editor", editor)
                        .param("now", now())
                        .update()
                > 0;
    }

    /** One incident that is next, held until the end of the transaction. */
    record Next(
            long incident,
            @Nullable String before,
            @Nullable Long added,
            @Nullable Integer revision) {}

    Optional<Next> next(long id, BulkItem.State state) {
        return jdbc.sql("""
                        select incident_id, before, added_id, revision from bulk_item
                        where bulk_id = :id and state = :state
                        order by incident_id limit 1 for update skip locked
                        """)
                .param("id", id)
                .param("state", code(state))
                .query((row, number) -> new Next(
                        row.getLong("incident_id"),
                        row.getString("before"),
                        row.getObject("added_id", Long.class),
                        row.getObject("revision", Integer.class)))
                .optional();
    }

    /** Notes a change, with what is needed to undo it: the newest verdict or attribution is the one that it added. */
    void changed(Bulk bulk, long incident, @Nullable String before) {
        jdbc.sql("""
                        update bulk_item set state = 'changed', before = :before,
                            revision = (select max(number) from revision where incident_id = :incident),
                            added_id = case :field
                                when 'assessment' then (select max(id) from assessment where incident_id = :incident)
                                when 'group' then (select max(id) from attribution where incident_id = :incident)
                            end
                        where bulk_id = :id and incident_id = :incident
                        """)
                .param("before", before)
                .param("field", bulk.field().toString())
                .param("id", bulk.id())
                .param("incident", incident)
                .update();
        moved(bulk.id());
    }

    void note(long id, long incident, BulkItem.State state, @Nullable String note) {
        jdbc.sql("update bulk_item set state = :state, note = :note where bulk_id = :id and incident_id = :incident")
                .param("state", code(state))
                .param("note", note)
                .param("id", id)
                .param("incident", incident)
                .update();
        moved(id);
    }

    private void moved(long id) {
        jdbc.sql("update bulk set moved_at = :now where id = :id")
                .param("now", now())
                .param("id", id)
                .update();
    }

    private static String code(BulkItem.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static Bulk bulk(ResultSet row, int number) throws SQLException {
        String role = row.getString("role");
        return new Bulk(
                row.getLong("id"),
                BulkField.valueOf(row.getString("field").toUpperCase(Locale.ROOT)),
                row.getString("value"),
                row.getString("name"),
                role == null ? null : AttributionRole.valueOf(role.toUpperCase(Locale.ROOT)),
                row.getString("comment"),
                new Editor(row.getString("made_by"), row.getBoolean("reviewer")),
                Objects.requireNonNull(instant(row, "made_at")),
                instant(row, "started_at"),
                row.getString("undone_by"),
                instant(row, "undone_at"),
                Objects.requireNonNull(instant(row, "moved_at")),
                new Bulk.Counts(
                        row.getLong("all_items"),
                        row.getLong("waiting"),
                        row.getLong("changed"),
                        row.getLong("same"),
                        row.getLong("refused"),
                        row.getLong("undone"),
                        row.getLong("left_alone")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
