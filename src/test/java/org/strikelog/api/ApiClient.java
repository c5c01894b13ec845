package org.strikelog.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client as anybody could write one: it sees what is sent over the wire and nothing else. */
public class ApiClient {

    public static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String server;

    public ApiClient(int port) {
        server = "http://127.0.0.1:" + port;
    }

    public String server() {
        return server;
    }

    /** @param headers names and values in turn */
    public HttpResponse<String> send(String method, String address, String... headers) {
        return send(method, address, HttpRequest.BodyPublishers.noBody(), headers);
    }

    /** @param headers names and values in turn */
    public HttpResponse<String> sendBody(String method, String address, String body, String... headers) {
        return send(method, address, HttpRequest.BodyPublishers.ofString(body), headers);
    }

    private HttpResponse<String> send(
            String method, String address, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(address.startsWith("http") ? address : server + address))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), ApiClient::body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Text, or nothing of what goes on for ever, which ends with this client. */
    private static HttpResponse.BodySubscriber<String> body(HttpResponse.ResponseInfo response) {
        boolean endless = response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("text/event-stream"))
                .isPresent();
        return endless
                ? HttpResponse.BodySubscribers.mapping(HttpResponse.BodySubscribers.ofInputStream(), unread -> "")
                : HttpResponse.BodySubscribers.ofString(StandardCharsets.UTF_8);
    }

    public HttpResponse<String> get(String address, String... headers) {
        return send("GET", address, headers);
    }

    public JsonNode json(String address) {
        HttpResponse<String> response = get(address);
        if (response.statusCode() != 200) {
            throw new AssertionError(address + " answers " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    /** {@return a page and all that follow it: tests of one record do not know how much the others have added} */
    public List<JsonNode> pages(String first) {
        List<JsonNode> pages = new ArrayList<>(List.of(json(first)));
        while (pages.getLast().at("/links/next").isString()) {
            pages.add(json(pages.getLast().at("/links/next").asString()));
        }
        return pages;
    }

    public List<JsonNode> items(String first) {
        return pages(first).stream()
                .flatMap(page -> page.get("items").valueStream())
                .toList();
    }

    /** {@return where the stream of changes ends for now} */
    public String endOfChanges() {
        return pages("/api/v1/changes?limit=1000").getLast().get("cursor").asString();
    }
}
