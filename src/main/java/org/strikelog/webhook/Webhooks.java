package org.strikelog.webhook;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.strikelog.account.AuditKind;
import org.strikelog.account.Audited;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.InvalidParameters;
import org.strikelog.incident.NotFound;
import org.strikelog.stream.ChangeStream;

/** The webhooks there are, for administrators. */
@Repository
public class Webhooks {

    private static final int SECRET_BYTES = 32;

    private final JdbcClient jdbc;
    private final ChangeStream stream;
    private final Courier courier;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    Webhooks(JdbcClient jdbc, ChangeStream stream, Courier courier, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.stream = stream;
        this.courier = courier;
        this.clock = clock;
        this.events = events;
    }

    /** {@return all of them with what is to be delivered to each, the oldest first} */
    public List<Webhook.Listed> all() {
        Map<Long, List<Webhook.Message>> messages =
                jdbc
                        .sql("select * from webhook_message order by written_at, id")
                        .query(Webhooks::message)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Webhook.Message::webhook));
        return jdbc.sql("select * from webhook order by id").query(Webhooks::webhook).list().stream()
                .map(webhook -> Webhook.Listed.of(
                        webhook, messages.getOrDefault(webhook.id(), List.of()).toArray(Webhook.Message[]::new)))
                .toList();
    }

    /**
     * Sets one up, which is told of what changes from now on.
     *
     * @param administrator user name
     * @return the secret by which its signatures are checked, to be shown once
     * @throws InvalidParameters if nothing can be sent to the address
     */
    @Transactional
    public String add(String url, IncidentFilter filter, String administrator) {
        courier.mistake(url).ifPresent(expected -> {
            throw new InvalidParameters("url", url, expected);
        });
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        jdbc.sql("""
                        insert into webhook (url, filter, secret, told_until, made_by, made_at)
                        values (:url, :filter, :secret, :position, :administrator, :now)
                        """)
                .param("url", url)
                .param("filter", filter.query())
                .param("secret", secret)
                .param("position", stream.end().toString())
                .param("administrator", administrator)
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
        audit(administrator, url, "set up");
        return Signature.shown(secret);
    }

    /**
     * Sends nothing there any more, and forgets what was to be sent.
     *
     * @throws NotFound if there is no such webhook
     */
    @Transactional
    public void remove(long id, String administrator) {
        String url = jdbc.sql("delete from webhook where id = :id returning url")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("webhook", Long.toString(id)));
        audit(administrator, url, "removed");
    }

    /**
     * Tries a message again: one that waits, at once; one that was given up, after the one that is under way.
     *
     * @return whether that could be arranged; not while another message of the same webhook is under way
     * @throws NotFound if there is no such message
     */
    @Transactional
    public boolean sendAgain(UUID message, String administrator) {
        String url = urlOf(message);
        boolean arranged = jdbc.sql("""
                        update webhook_message m
                        set next_attempt_at = :now, attempts = case when next_attempt_at is null then 0 else attempts end
                        where id = :id and not exists (
                            select from webhook_message o
                            where o.webhook_id = m.webhook_id and o.id <> m.id and o.next_attempt_at is not null)
                        """)
                        .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                        .param("id", message)
                        .update()
                == 1;
        if (arranged) {
            audit(administrator, url, "message " + message + " sent again");
        }
        return arranged;
    }

    /**
     * Forgets a message that was given up.
     *
     * @throws NotFound if there is no such message
     */
    @Transactional
    public void discard(UUID message, String administrator) {
        String url = urlOf(message);
        jdbc.sql("delete from webhook_message where id = :id and next_attempt_at is null")
                .param("id", message)
                .update();
        audit(administrator, url, "message " + message + " discarded");
    }

    /** Of whoever has its message; nobody else writes or claims one for it meanwhile. */
    private String urlOf(UUID message) {
        return jdbc.sql("""
                        select w.url from webhook w
                        where w.id = (select webhook_id from webhook_message where id = :id)
                        for update
                        """)
                .param("id", message)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("message", message.toString()));
    }

    private void audit(String administrator, String url, String what) {
        events.publishEvent(new Audited(AuditKind.WEBHOOK, administrator, url, what));
    }

    private static Webhook webhook(ResultSet row, int number) throws SQLException {
        return new Webhook(
                row.getLong("id"),
                row.getString("url"),
                Webhook.filterOf(row.getString("filter")),
                row.getString("made_by"),
                Objects.requireNonNull(instant(row, "made_at")),
                instant(row, "delivered_at"));
    }

    private static Webhook.Message message(ResultSet row, int number) throws SQLException {
        return new Webhook.Message(
                row.getString("id"),
                row.getLong("webhook_id"),
                row.getInt("changes"),
                Objects.requireNonNull(instant(row, "written_at")),
                row.getInt("attempts"),
                instant(row, "next_attempt_at"),
                row.getString("failure"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
