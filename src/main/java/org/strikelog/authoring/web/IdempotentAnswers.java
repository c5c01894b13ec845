package org.strikelog.authoring.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The first answers to requests that may come again, kept for a day. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class IdempotentAnswers {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    IdempotentAnswers(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What was answered.
     *
     * @param digest of the request
     */
    record Answer(byte[] digest, int status, Map<String, String> headers, byte[] body) {}

    /** {@return whether nobody else is answering under this key; until the transaction ends, nobody else will} */
    boolean claim(String account, String key) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:account || chr(10) || :key, 61))")
                .param("account", account)
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    Optional<Answer> find(String account, String key) {
        return jdbc.sql("""
                        select digest, status, headers, body from idempotent_answer
                        where account = :account and key = :key and answered_at > :start
                        """)
                .param("account", account)
                .param("key", key)
                .param("start", now().minus(KEPT))
                .query(this::answer)
                .optional();
    }

    /** Keeps an answer, and lets go of those that are too old. */
    void keep(String account, String key, Answer answer) {
        jdbc.sql("delete from idempotent_answer where answered_at <= :start")
                .param("start", now().minus(KEPT))
                .update();
        jdbc.sql("""
                        insert into idempotent_answer (account, key, digest, status, headers, body, answered_at)
                        values (:account, :key, :digest, :status, :headers::jsonb, :body, :now)
                        """)
                .param("account", account)
                .param("key", key)
                .param("digest", answer.digest())
                .param("status", answer.status())
                .param("headers", json.writeValueAsString(answer.headers()))
                .param("body", answer.body())
                .param("now", now())
                .update();
    }

    private Answer answer(ResultSet row, int number) throws SQLException {
        return new Answer(
                row.getBytes("digest"),
                row.getInt("status"),
                json.readValue(row.getString("headers"), HEADERS),
                row.getBytes("body"));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
