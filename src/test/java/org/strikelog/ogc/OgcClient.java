package org.strikelog.ogc;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.util.UriUtils;
import org.strikelog.api.ApiClient;
import tools.jackson.databind.JsonNode;

/** A client of OGC API - Features that follows links, and knows nothing but the root. */
class OgcClient {

    static final List<String> COLLECTIONS = List.of("incidents", "locations");

    private final ApiClient client;

    OgcClient(int port) {
        client = new ApiClient(port);
    }

    String root() {
        return client.server() + "/ogc";
    }

    /** @param address below the root, or whole */
    HttpResponse<String> get(String address, String... headers) {
        return client.get(address.startsWith("http") ? address : "/ogc" + address, headers);
    }

    JsonNode json(String address) {
        return client.json(address.startsWith("http") ? address : "/ogc" + address);
    }

    JsonNode items(String collection, String query) {
        return json("/collections/" + collection + "/items" + (query.isEmpty() ? "" : "?" + query));
    }

    /** {@return every feature of a list, part by part, as the links lead} */
    List<JsonNode> all(String collection, String query) {
        List<JsonNode> all = new ArrayList<>();
        JsonNode part = items(collection, query);
        part.get("features").forEach(all::add);
        while (link(part, "next") != null) {
            part = json(link(part, "next"));
            part.get("features").forEach(all::add);
        }
        return all;
    }

    static List<String> ids(List<JsonNode> features) {
        return features.stream().map(f -> f.get("id").asString()).toList();
    }

    static List<JsonNode> links(JsonNode document) {
        return document.get("links").valueStream().toList();
    }

    static List<JsonNode> links(JsonNode document, String rel) {
        return links(document).stream()
                .filter(l -> l.get("rel").asString().equals(rel))
                .toList();
    }

    /** {@return where the first link with a relation leads; null if there is none} */
    static String link(JsonNode document, String rel) {
        return links(document, rel).stream()
                .map(l -> l.get("href").asString())
                .findFirst()
                .orElse(null);
    }

    static String encoded(String value) {
        return UriUtils.encode(value, "UTF-8");
    }

    static String type(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Type").orElse("");
    }
}
