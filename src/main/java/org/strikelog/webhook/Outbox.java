package org.strikelog.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.strikelog.account.ServerAddress;
import org.strikelog.api.Addresses;
import org.strikelog.api.ChangeResource;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.Matching;
import org.strikelog.incident.Standpoint;
import org.strikelog.stream.Change;
import org.strikelog.stream.ChangeStream;
import org.strikelog.stream.Portion;
import org.strikelog.stream.Position;
import org.strikelog.stream.PositionLost;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is to be delivered. A message is written together with how far the webhook has been told by it, and stays as it
 * was written until it is accepted or given up: so each change is sent at least once, in order, and a message that is
 * sent twice is the same. Only what was taken back from the public meanwhile is taken out of it before it is sent again.
 */
@Repository
class Outbox {

    private static final int CHANGES_IN_MESSAGE = 100;

    /** Longer than any attempt takes: if whoever tried has gone, another tries then. */
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final ChangeStream stream;
    private final ServerAddress server;
    private final JsonMapper json;
    private final Clock clock;

    Outbox(JdbcClient jdbc, ChangeStream stream, ServerAddress server, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.stream = stream;
        this.server = server;
        this.json = json;
        this.clock = clock;
    }

    /** A message that this server delivers now, and no other. */
    record Claimed(UUID id, String url, byte[] secret, String body, int attempts) {}

    /** What is sent; type and timestamp as Standard Webhooks has them. */
    record Body(String type, Instant timestamp, Changes data) {}

    /** @param cursor up to where the stream of changes has been told */
    record Changes(List<ChangeResource> items, String cursor) {}

    private record Told(@Nullable Position until, String filter) {}

    /** {@return webhooks of which no message is under way, or one is due} */
    List<Long> due() {
        return jdbc.sql("""
                        select w.id from webhook w
                        left join webhook_message m on m.webhook_id = w.id and m.next_attempt_at is not null
                        where m.id is null or m.next_attempt_at <= :now
                        order by w.id
                        """)
                .param("now", now())
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    /** {@return the message that is to be delivered next; none if there is nothing to tell, or another delivers it} */
    @Transactional
    Optional<Claimed> claim(long webhook) {
        Optional<Told> told = jdbc.sql("select told_until, filter from webhook where id = :id for update skip locked")
                .param("id", webhook)
                .query((row, number) -> new Told(Position.parse(row.getString(1)), row.getString(2)))
                .optional();
        if (told.isEmpty()) {
            return Optional.empty();
        }
        boolean underWay =
                jdbc.sql("select count(*) from webhook_message where webhook_id = :id and next_attempt_at is not null")
                                .param("id", webhook)
                                .query(Integer.class)
                                .single()
                        > 0;
        if (underWay) {
            withhold(webhook);
        } else if (!write(webhook, told.get())) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        update webhook_message m set attempts = attempts + 1, next_attempt_at = :claimed
                        from webhook w
                        where w.id = :id and m.webhook_id = w.id and m.next_attempt_at <= :now
                        returning m.id, w.url, w.secret, m.body, m.attempts
                        """)
                .param("claimed", now().plus(CLAIM))
                .param("now", now())
                .param("id", webhook)
                .query(Outbox::claimed)
                .optional();
    }

    /** Takes the documents of incidents that are not public any more out of the message that is under way. */
    private void withhold(long webhook) {
        jdbc.sql("""
                        with item as (
                            select m.id, told.at, told.item, c.revision is null as gone
                            from webhook_message m
                            cross join jsonb_array_elements(m.body::jsonb #> '{data,items}') with ordinality told (item, at)
                            join public_change c on c.incident_id = (told.item ->> 'id')::bigint
                            where m.webhook_id = :id and m.next_attempt_at is not null and m.attempts > 0
                        ), without as (
                            select id, jsonb_agg(
                                       case when gone then item || '{"document": null}' else item end order by at) as items
                            from item
                            group by id
                            having bool_or(gone and item -> 'document' <> 'null')
                        )
                        update webhook_message m
                        set body = jsonb_set(m.body::jsonb, '{data,items}', without.items)::text
                        from without
                        where without.id = m.id
                        """).param("id", webhook).update();
    }

    /** {@return whether there was anything to tell} */
    private boolean write(long webhook, Told told) {
        Position from = told.until();
        while (true) {
            Portion portion = after(from);
            List<Change> changes = wanted(portion.changes(), Webhook.filterOf(told.filter()));
            if (!changes.isEmpty()) {
                add(webhook, new Changes(resources(changes), portion.end().toString()), changes.size());
            }
            if (!changes.isEmpty() || !portion.more()) {
                if (!portion.end().equals(told.until())) {
                    jdbc.sql("update webhook set told_until = :position where id = :id")
                            .param("position", portion.end().toString())
                            .param("id", webhook)
                            .update();
                }
                return !changes.isEmpty();
            }
            from = portion.end();
        }
    }

    private Portion after(@Nullable Position from) {
        try {
            return stream.after(from, CHANGES_IN_MESSAGE, true);
        } catch (PositionLost movedHere) {
            // Rather all of it again than any of it not at all.
            return stream.after(null, CHANGES_IN_MESSAGE, true);
        }
    }

    private void add(long webhook, Changes changes, int count) {
        Body body = new Body("incidents.changed", clock.instant(), changes);
        jdbc.sql("""
                        insert into webhook_message (id, webhook_id, body, changes, written_at, next_attempt_at)
                        values (:id, :webhook, :body, :changes, :now, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("webhook", webhook)
                .param("body", json.writeValueAsString(body))
                .param("changes", count)
                .param("now", now())
                .update();
    }

    /** What is not public any more matches nothing, so that all are told of it: some may hold it. */
    private List<Change> wanted(List<Change> changes, IncidentFilter filter) {
        if (filter.isEmpty() || changes.isEmpty()) {
            return changes;
        }
        Matching matching = new Matching(filter);
        Set<Long> found = new HashSet<>(
                jdbc.sql("with matching as (" + matching.sql() + ") select id from matching where id in (:changed)")
                        .params(matching.parameters())
                        .param("changed", changes.stream().map(Change::incident).toList())
                        .query(Long.class)
                        .list());
        return changes.stream()
                .filter(change -> change.revision() == null || found.contains(change.incident()))
                .toList();
    }

    private List<ChangeResource> resources(List<Change> changes) {
        Addresses addresses = new Addresses(server.text(), Standpoint.TODAY);
        return changes.stream()
                .map(change -> ChangeResource.of(change, addresses))
                .toList();
    }

    /** Notes that it was accepted. */
    @Transactional
    void delivered(Claimed message) {
        jdbc.sql("""
                        with gone as (delete from webhook_message where id = :id returning webhook_id)
                        update webhook set delivered_at = :now where id = (select webhook_id from gone)
                        """).param("id", message.id()).param("now", now()).update();
    }

    /** Notes that it was not, and when to try again, if at all. */
    void failed(Claimed message, String why) {
        jdbc.sql("update webhook_message set failure = :why, next_attempt_at = :next where id = :id")
                .param("why", why)
                .param(
                        "next",
                        Patience.after(message.attempts()).map(now()::plus).orElse(null))
                .param("id", message.id())
                .update();
    }

    private static Claimed claimed(ResultSet row, int number) throws SQLException {
        return new Claimed(
                row.getObject("id", UUID.class),
                row.getString("url"),
                row.getBytes("secret"),
                row.getString("body"),
                row.getInt("attempts"));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
