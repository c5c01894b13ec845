package org.strikelog.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriUtils;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.Paging;
import org.strikelog.support.WholeApplicationTest;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document against the server that it describes. */
@WholeApplicationTest
class OpenApiTests {

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private ApiClient api;
    private JsonNode document;

    @BeforeEach
    void read() {
        api = new ApiClient(port);
        document = api.json("/api/openapi.json");
    }

    @Test
    void isOfVersion31AndNamesEveryAddress() {
        Set<String> addresses = mapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/api/v1/"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(document.get("openapi").asString()).startsWith("3.1");
        assertThat(document.get("paths").propertyNames()).containsExactlyInAnyOrderElementsOf(addresses);
    }

    @Test
    void describesEveryParameterOfTheFilter() {
        List<String> list = names(document.at("/paths/~1api~1v1~1incidents/get"));

        assertThat(list).containsAll(IncidentFilter.NAMES).containsAll(Paging.NAMES);
        for (String view : List.of("map", "timeline", "facets", "incidents.csv", "incidents.geojson")) {
            assertThat(names(document.at("/paths/~1api~1v1~1" + view + "/get"))).containsAll(IncidentFilter.NAMES);
        }
        operations()
                .values()
                .forEach(operation -> operation.path("parameters").forEach(parameter -> {
                    assertThat(parameter.path("description").asString()).isNotBlank();
                    assertThat(parameter.path("schema").isObject()).isTrue();
                }));
    }

    @Test
    void isWhatClientsCanBeMadeFrom() throws IOException {
        Map<String, Integer> operations = new TreeMap<>();
        List<String> mistakes = new ArrayList<>();
        PublishedSchema schemas = new PublishedSchema(document);
        for (JsonNode path : document.get("paths")) {
            for (JsonNode operation : path) {
                String id = operation.path("operationId").asString("");
                operations.merge(id, 1, Integer::sum);
                assertThat(operation.path("summary").asString("")).as(id).isNotBlank();
                assertThat(operation.path("tags")).as(id).isNotEmpty();
                for (JsonNode parameter : operation.path("parameters")) {
                    if (parameter.has("example")) {
                        mistakes.addAll(schemas.mistakes(
                                parameter.get("schema"), parameter.get("example"), id + "." + parameter.get("name")));
                    }
                }
            }
        }
        assertThat(operations)
                .doesNotContainKey("")
                .allSatisfy((id, times) -> assertThat(times).as(id).isOne());
        assertThat(mistakes).as("examples").isEmpty();
        // A type of each language that clients are written in.
        assertThat(document.at("/components/schemas").propertyNames())
                .doesNotContain(
                        "Map", "List", "Set", "Date", "String", "Object", "Error", "Exception", "File", "Symbol");
        Files.writeString(Path.of("target", "openapi.json"), document.toPrettyString());
    }

    @Test
    void answersEveryDocumentedAddressAsDocumented() {
        operations().forEach((path, operation) -> {
            HttpResponse<String> response = api.get(example(path, operation));
            JsonNode content = operation.at("/responses/200/content");
            String type = content.propertyNames().iterator().next();

            assertThat(response.statusCode()).as(path).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith(type);
            if (type.equals("application/json") || type.endsWith("+json")) {
                assertThat(new PublishedSchema(document)
                                .mistakes(
                                        content.get(type).get("schema"),
                                        ApiClient.JSON.readTree(response.body()),
                                        path))
                        .isEmpty();
            }
        });
    }

    @Test
    void answersEveryDocumentedParameterAlone() {
        operations()
                .forEach((path, operation) -> operation.path("parameters").forEach(parameter -> {
                    JsonNode example = parameter.path("example");
                    if (parameter.get("in").asString().equals("query") && !example.isMissingNode()) {
                        String name = parameter.get("name").asString();
                        String value = example.isArray() ? example.get(0).asString() : example.asString();
                        // What this record held before it was made is nothing.
                        String asked = name.equals("recordAsOf") ? Instant.now().toString() : value;
                        String address = example(path, operation) + "?" + name + "=" + UriUtils.encode(asked, "UTF-8");
                        assertThat(api.get(address).statusCode()).as(address).isEqualTo(200);
                    }
                }));
    }

    @Test
    void answersProblemsAsDocumented() {
        JsonNode problem =
                ApiClient.JSON.readTree(api.get("/api/v1/incidents?from=x&to=y").body());

        assertThat(new PublishedSchema(document)
                        .mistakes(document.at("/components/schemas/Problem"), problem, "problem"))
                .isEmpty();
        assertThat(problem.get("parameters")).hasSize(2);
    }

    /** {@return what anybody reads, by address} */
    private Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new LinkedHashMap<>();
        document.get("paths")
                .propertyStream()
                .filter(path -> path.getValue().has("get"))
                .filter(path -> !path.getValue().get("get").has("security"))
                .forEach(path -> operations.put(path.getKey(), path.getValue().get("get")));
        return operations;
    }

    private static String example(String path, JsonNode operation) {
        String address = path;
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.get("in").asString().equals("path")) {
                address = address.replace(
                        "{" + parameter.get("name").asString() + "}",
                        parameter.get("example").asString());
            }
        }
        return address;
    }

    private static List<String> names(JsonNode operation) {
        return operation
                .get("parameters")
                .valueStream()
                .map(p -> p.get("name").asString())
                .toList();
    }
}
