package org.strikelog.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.support.EditingTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Webhooks from a change of the record to the server that is told of it. */
@EditingTest
class WebhooksTests {

    private static final Duration SOON = Duration.ofSeconds(15);

    @Autowired
    private Webhooks webhooks;

    @Autowired
    private JdbcClient jdbc;

    private Receiver receiver;

    @BeforeEach
    void listen() throws Exception {
        receiver = new Receiver();
    }

    @AfterEach
    void hangUp() {
        webhooks.all().forEach(listed -> webhooks.remove(listed.webhook().id(), "lina"));
        receiver.close();
    }

    @Test
    void tellsOfWhatMatchesSignedAndInOrder() throws Exception {
        List<Long> syrian = jdbc.sql("select id from published_incident where country = 'SY' order by id limit 2")
                .query(Long.class)
                .list();
        String secret = webhooks.add(receiver.url(), IncidentFilter.ALL.with("country", "SY"), "lina");

        change(syrian.get(1));
        await().atMost(SOON).until(() -> receiver.got().size() == 1);
        change(jdbc.sql("select id from published_incident where country = 'IQ' order by id limit 1")
                .query(Long.class)
                .single());
        change(syrian.get(0));
        await().atMost(SOON).until(() -> receiver.got().size() == 2);

        assertThat(receiver.got().stream().map(got -> ids(got.body())))
                .containsExactly(List.of(syrian.get(1)), List.of(syrian.get(0)));
        Receiver.Got first = receiver.got().getFirst();
        String id = first.headers().getFirst("webhook-id");
        String at = first.headers().getFirst("webhook-timestamp");
        assertThat(first.headers().getFirst("webhook-signature"))
                .isEqualTo("v1," + hmac(secret, id + "." + at + "." + first.body()));
        assertThat(Instant.ofEpochSecond(Long.parseLong(at)))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
        JsonNode change = JsonMapper.shared().readTree(first.body()).at("/data/items/0");
        assertThat(change.at("/document/place/country").asString()).isEqualTo("SY");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(only().webhook().deliveredAt()).isNotNull());
    }

    @Test
    void sendsTheSameAgainUntilItIsAcceptedAndOnlyThenTheNext() {
        receiver.answer(503);
        webhooks.add(receiver.url(), IncidentFilter.ALL, "lina");
        change(5);
        await().atMost(SOON)
                .until(() -> only().underWay() != null && only().underWay().failure() != null);
        change(6);

        assertThat(only().underWay().failure()).isEqualTo("It answered 503.");
        assertThat(only().underWay().nextAttemptAt()).isAfter(Instant.now());
        receiver.answer(200);
        assertThat(webhooks.sendAgain(UUID.fromString(only().underWay().id()), "lina"))
                .isTrue();

        await().atMost(SOON).until(() -> receiver.got().size() == 3);
        assertThat(receiver.got().get(1).body()).isEqualTo(receiver.got().get(0).body());
        assertThat(receiver.got().get(1).headers().getFirst("webhook-id"))
                .isEqualTo(receiver.got().get(0).headers().getFirst("webhook-id"));
        assertThat(ids(receiver.got().get(2).body())).containsExactly(6L);
    }

    @Test
    void keepsWhatItGaveUpUntilItIsSentAgainByHand() {
        receiver.answer(500);
        webhooks.add(receiver.url(), IncidentFilter.ALL, "lina");
        change(5);
        await().atMost(SOON)
                .until(() -> only().underWay() != null && only().underWay().failure() != null);
        UUID message = UUID.fromString(only().underWay().id());
        jdbc.sql("update webhook_message set attempts = 9").update();
        webhooks.sendAgain(message, "lina");
        await().atMost(SOON).until(() -> only().givenUp().size() == 1);

        receiver.answer(200);
        change(6);
        await().atMost(SOON).until(() -> receiver.got().size() == 3);
        await().atMost(SOON).until(() -> only().underWay() == null);
        assertThat(only().givenUp()).extracting(Webhook.Message::id).containsExactly(message.toString());

        webhooks.sendAgain(message, "lina");

        await().atMost(SOON).until(() -> receiver.got().size() == 4);
        assertThat(ids(receiver.got().get(3).body())).containsExactly(5L);
        await().atMost(SOON).until(() -> only().givenUp().isEmpty());
        assertThat(jdbc.sql("select count(*) from audit_entry where kind = 'webhook' and detail like '%sent again'")
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void sendsNothingAgainThatWasTakenBackMeanwhile() {
        receiver.answer(503);
        webhooks.add(receiver.url(), IncidentFilter.ALL, "lina");
        change(5);
        await().atMost(SOON)
                .until(() -> only().underWay() != null && only().underWay().failure() != null);
        assertThat(document(receiver.got().getFirst().body()).isObject()).isTrue();

        jdbc.sql("update incident set state = 'draft', version = version + 1 where id = 5")
                .update();
        try {
            webhooks.sendAgain(UUID.fromString(only().underWay().id()), "lina");
            await().atMost(SOON).until(() -> receiver.got().size() == 2);
            assertThat(ids(receiver.got().get(1).body())).containsExactly(5L);
            assertThat(document(receiver.got().get(1).body()).isNull()).isTrue();
        } finally {
            jdbc.sql("update incident set state = 'published', version = version + 1 where id = 5")
                    .update();
        }
    }

    private static JsonNode document(String body) {
        return JsonMapper.shared().readTree(body).at("/data/items/0/document");
    }

    private Webhook.Listed only() {
        assertThat(webhooks.all()).hasSize(1);
        return webhooks.all().getFirst();
    }

    private void change(long id) {
        jdbc.sql("update incident set title = title, version = version + 1 where id = :id")
                .param("id", id)
                .update();
    }

    private static List<Long> ids(String body) {
        return JsonMapper.shared()
                .readTree(body)
                .at("/data/items")
                .valueStream()
                .map(change -> change.get("id").asLong())
                .toList();
    }

    private static String hmac(String secret, String content) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replaceFirst("^whsec_", "")), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    }
}
