package org.strikelog.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.util.UriUtils;
import org.strikelog.account.Account;
import org.strikelog.account.Accounts;
import org.strikelog.account.ApiTokens;
import org.strikelog.account.Password;
import org.strikelog.account.Role;
import org.strikelog.account.SignedIn;
import org.strikelog.account.TokenScope;
import org.strikelog.support.EditingTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whatever is sent to an operation of the OpenAPI document, nothing breaks, the status is one that is documented, and every
 * refusal is a problem as documented. {@code -Dfuzz=5000} sends more, {@code -Dfuzz.seed=7} others.
 */
@EditingTest
class FuzzedTests {

    private static final int REQUESTS = Integer.getInteger("fuzz", 100);
    private static final long SEED = Long.getLong("fuzz.seed", 20_231_017);

    private static final List<String> NASTY = List.of(
            "",
            " ",
            "0",
            "-1",
            "1",
            "7",
            "1e309",
            "NaN",
            "99999999999999999999",
            "2147483648",
            "null",
            "true",
            "\u0000",
            "a\nb",
            "\u202e\ufeff\u00ad",
            "\ud83d\udca5",
            "عين الأسد",
            "'; drop table incident; --",
            "%s%n${7*7}#{1}",
            "<script>alert(1)</script>",
            "../../etc/passwd",
            "2023-02-30",
            "+999999999-12-31",
            "2023-10-17",
            "2026-11-21T12:00:00Z",
            "38,29,49,38",
            "-180,-90,180,90",
            "desc",
            "-date",
            "*",
            "\\",
            "\"",
            "(".repeat(200),
            "x".repeat(3000));

    private static final List<String> BODIES = List.of(
            "null",
            "true",
            "-1",
            "1e400",
            "123456789012345678901234567890",
            "0.1",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"x\"",
            "\"at least 3\"",
            "\"30 Feb 2023\"",
            "\"9999-99-99\"",
            "[]",
            "[null]",
            "[[[[]]]]",
            "[{}]",
            "{}",
            "{\"key\": \"al-asad\"}",
            "{\"key\": 7, \"name\": []}",
            "{\"low\": 9, \"high\": 1}");

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private UserDetailsService details;

    @Autowired
    private ApiTokens tokens;

    private final Random random = new Random(SEED);
    private ApiClient api;
    private String token;
    private JsonNode document;

    @BeforeEach
    void read() {
        api = new ApiClient(port);
        document = api.json("/api/openapi.json");
        if (accounts.findByUsername("fuzzy").isEmpty()) {
            var password = new Password("correct horse battery");
            accounts.save(new Account("fuzzy", "Fuzzy", password, Role.REVIEWER, encoder, Instant.EPOCH));
        }
        tokens.of("fuzzy").forEach(old -> tokens.revoke("fuzzy", old.id()));
        token = tokens.make(
                (SignedIn) details.loadUserByUsername("fuzzy"), "fuzz", EnumSet.allOf(TokenScope.class), 30);
    }

    @Test
    void neverBreaksAndSaysWhatIsDocumented() {
        List<Operation> operations = operations();
        Set<String> answered = new TreeSet<>();
        SoftAssertions softly = new SoftAssertions();
        for (int i = 0; i < REQUESTS; i++) {
            Operation operation = operations.get(i % operations.size());
            Sent sent = request(operation);
            HttpResponse<String> response = api.sendBody(operation.method, sent.address, sent.body, sent.headers);
            String what = "%s %s %s %s answers %d: %s"
                    .formatted(
                            operation.method,
                            shortened(sent.address),
                            List.of(sent.headers).subList(2, sent.headers.length),
                            shortened(sent.body),
                            response.statusCode(),
                            shortened(response.body()));

            softly.assertThat(response.statusCode()).as(what).isLessThan(500);
            softly.assertThat(operation.statuses()).as(what).contains(Integer.toString(response.statusCode()));
            if (response.statusCode() >= 400) {
                softly.assertThat(response.headers().firstValue("Content-Type"))
                        .as(what)
                        .hasValue("application/problem+json");
                if (response.body().startsWith("{")) {
                    softly.assertThat(new PublishedSchema(document)
                                    .mistakes(
                                            document.at("/components/schemas/Problem"),
                                            ApiClient.JSON.readTree(response.body()),
                                            "problem"))
                            .as(what)
                            .isEmpty();
                }
            } else if (!response.body().isEmpty()) {
                JsonNode content = operation.described.at("/responses/" + response.statusCode() + "/content");
                String type = content.propertyNames().iterator().next();
                softly.assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                        .as(what)
                        .startsWith(type);
                // What fields= and include= leave out is missing.
                if (type.matches("application/(.+\\+)?json") && !sent.address.matches(".*(fields|include)=.*")) {
                    softly.assertThat(new PublishedSchema(document)
                                    .mistakes(
                                            content.get(type).get("schema"),
                                            ApiClient.JSON.readTree(response.body()),
                                            "answer"))
                            .as(what)
                            .isEmpty();
                }
            }
            answered.add(operation.method + " " + response.statusCode() / 100);
        }
        softly.assertAll();
        assertThat(answered).contains("GET 2", "GET 4", "POST 4", "PUT 4", "PATCH 4");
    }

    private record Operation(String method, String path, JsonNode described) {

        Set<String> statuses() {
            return new TreeSet<>(described.get("responses").propertyNames());
        }
    }

    private record Sent(String address, String body, String[] headers) {}

    private List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.get("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(operation -> operations.add(new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()))));
        return operations;
    }

    private Sent request(Operation operation) {
        String address = operation.path;
        TreeMap<String, String> query = new TreeMap<>();
        List<String> headers = new ArrayList<>(List.of("Authorization", "Bearer " + token));
        for (JsonNode parameter : operation.described.path("parameters")) {
            String name = parameter.get("name").asString();
            switch (parameter.get("in").asString()) {
                case "path" -> address = address.replace("{" + name + "}", UriUtils.encode(step(parameter), "UTF-8"));
                case "header" -> {
                    if (random.nextInt(3) > 0) {
                        headers.addAll(List.of(name, any(List.of("*", "\"1\"", "W/\"1\"", "x", "\"d0-0\"", "a b"))));
                    }
                }
                default -> {
                    if (random.nextInt(operation.described.get("parameters").size()) < 2) {
                        query.put(name, value(parameter));
                    }
                }
            }
        }
        StringBuilder sent = new StringBuilder(address);
        query.forEach((name, value) -> sent.append(sent.indexOf("?") < 0 ? "?" : "&")
                .append(name)
                .append('=')
                .append(UriUtils.encode(value, "UTF-8")));
        JsonNode content = operation.described.at("/requestBody/content");
        if (content.isObject()) {
            headers.addAll(
                    List.of("Content-Type", content.propertyNames().iterator().next()));
            return new Sent(sent.toString(), body(), headers.toArray(String[]::new));
        }
        return new Sent(sent.toString(), "", headers.toArray(String[]::new));
    }

    /** An empty step would be another address. */
    private String step(JsonNode parameter) {
        String value = random.nextBoolean() ? parameter.path("example").asString("1") : any(NASTY);
        return value.isBlank() || value.matches("[./\\\\].*|.*[\\p{Cntrl};%\\\\/].*") || value.contains("\n")
                ? "0"
                : value;
    }

    private String value(JsonNode parameter) {
        JsonNode example = parameter.path("example");
        if (random.nextInt(3) == 0 && !example.isMissingNode()) {
            return example.isArray() ? example.get(0).asString() : example.asString();
        }
        return any(NASTY);
    }

    private String body() {
        if (random.nextInt(10) == 0) {
            return any(List.of("", "{", "[]", "null", "[".repeat(100_000), "{\"a\":".repeat(2000), "\u0000"));
        }
        ObjectNode incident = (ObjectNode) api.json("/api/v1/incidents/" + (1 + random.nextInt(200)));
        for (String given : List.of(
                "id",
                "url",
                "version",
                "state",
                "tolls",
                "assessments",
                "dataset",
                "revisions",
                "conflicts",
                "knownOn")) {
            incident.remove(given);
        }
        incident.put("comment", "Fuzzed");
        for (int i = random.nextInt(4); i >= 0; i--) {
            JsonNode nasty = ApiClient.JSON.readTree(any(BODIES));
            List<JsonNode> inner = containers(incident, new ArrayList<>());
            JsonNode into = any(inner);
            if (into instanceof ObjectNode object && !object.isEmpty()) {
                object.set(any(List.copyOf(object.propertyNames())), nasty);
            } else if (into instanceof ArrayNode array) {
                array.add(nasty);
            } else {
                incident.set("unknown", nasty);
            }
        }
        return incident.toString();
    }

    private static List<JsonNode> containers(JsonNode node, List<JsonNode> found) {
        if (node.isContainer()) {
            found.add(node);
            node.forEach(inner -> containers(inner, found));
        }
        return found;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String shortened(String text) {
        return text.length() > 600 ? text.substring(0, 600) + "…" : text;
    }
}
