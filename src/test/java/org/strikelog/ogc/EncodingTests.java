package org.strikelog.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strikelog.ogc.OgcClient.COLLECTIONS;
import static org.strikelog.ogc.OgcClient.links;
import static org.strikelog.ogc.OgcClient.type;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.HtmlUtils;
import org.strikelog.api.ApiClient;
import org.strikelog.support.WholeApplicationTest;
import tools.jackson.databind.JsonNode;

/**
 * The requirements of classes "GeoJSON", "HTML" and "OpenAPI 3.0", one by one under their names.
 *
 * @see <a href="https://docs.ogc.org/is/17-069r4/17-069r4.html#_abstract_test_suite_normative">OGC 17-069r4, annex
 *     A</a>
 */
@WholeApplicationTest
class EncodingTests {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private static final Pattern HREF = Pattern.compile("<a [^>]*href=\"([^\"]*)\"");

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private OgcClient ogc;
    private JsonNode api;

    @BeforeEach
    void connect() {
        ogc = new OgcClient(port);
        api = ogc.json("/api");
    }

    @Test
    @DisplayName("/req/geojson/definition")
    void featuresAreGeoJsonAndAllElseIsJson() {
        operations().forEach((path, operation) -> {
            String json = path.endsWith("/items") || path.contains("/items/")
                    ? "application/geo+json"
                    : path.endsWith("/api")
                            ? "application/vnd.oai.openapi+json;version=3.0"
                            : path.endsWith("/queryables") ? "application/schema+json" : "application/json";
            for (String accept : List.of(json, "*/*", "application/json", BROWSER.replace("text/html", json))) {
                assertThat(type(ogc.get(path, "Accept", accept))).as(path).isEqualTo(json);
            }
            assertThat(type(ogc.get(path))).as(path).isEqualTo(json);
            assertThat(type(ogc.get(path + "?f=json", "Accept", "text/html"))).isEqualTo(json);
            assertThat(ogc.get(path, "Accept", "application/gml+xml").statusCode())
                    .isEqualTo(406);
        });
    }

    @Test
    @DisplayName("/req/geojson/content")
    void whatIsGeoJsonIsAFeatureOrACollectionOfThem() {
        SchemaCheck check = new SchemaCheck(api);
        operations().forEach((path, operation) -> {
            JsonNode content = operation.at("/responses/200/content");
            String json = content.propertyNames().iterator().next();
            JsonNode answer = ogc.json(path);
            JsonNode schema = content.get(json).get("schema");
            assertThat(check.mistakes(schema, answer, path)).isEmpty();
            if (json.equals("application/geo+json")) {
                assertThat(answer.get("type").asString())
                        .isEqualTo(path.endsWith("/items") ? "FeatureCollection" : "Feature");
                assertThat(links(answer)).isNotEmpty();
            }
        });
        assertThat(ogc.json("/collections/incidents/items/7").get("id").asInt()).isEqualTo(7);
        assertThat(ogc.json("/collections/locations/items/al-asad").get("id").asString())
                .isEqualTo("al-asad");
        assertThat(ogc.json("/collections/incidents/items?limit=1000").get("features"))
                .allSatisfy(f -> assertThat(f.has("geometry")).isTrue());
    }

    @Test
    @DisplayName("/req/html/definition")
    void everythingIsAPageToo() {
        operations().keySet().forEach(path -> {
            assertThat(type(ogc.get(path, "Accept", BROWSER))).as(path).startsWith("text/html");
            assertThat(type(ogc.get(path + "?f=html"))).as(path).startsWith("text/html");
            assertThat(ogc.get(path + "?f=html").statusCode()).isEqualTo(200);
        });
    }

    @Test
    @DisplayName("/req/html/content")
    void aPageHoldsAllThatTheJsonHoldsWithItsLinks() {
        for (String path : operations().keySet()) {
            String page = ogc.get(path + "?f=html").body();
            String body = page.substring(page.indexOf("<body"));
            JsonNode json = ogc.json(path);
            List<String> hrefs = HREF.matcher(body)
                    .results()
                    .map(link -> anyFormat(HtmlUtils.htmlUnescape(link.group(1))))
                    .toList();
            String text =
                    HtmlUtils.htmlUnescape(body.replaceAll("<[^>]*>", " ")).replaceAll("\\s+", " ");

            assertThat(page).startsWith("<!doctype html>");
            if (json.has("links")) {
                assertThat(hrefs)
                        .as(path)
                        .containsAll(links(json).stream()
                                .map(link -> anyFormat(link.get("href").asString()))
                                .toList());
            }
            values(json, path).forEach(value -> assertThat(text).as(path).contains(value));
        }
    }

    @Test
    @DisplayName("/req/html/content, for problems")
    void whatWasRefusedIsSaidOnAPageToPeople() {
        HttpResponse<String> page = ogc.get("/collections/incidents/items?limit=none", "Accept", BROWSER);

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(type(page)).startsWith("text/html");
        assertThat(page.body()).contains("limit");
        assertThat(type(ogc.get("/collections/nothing?f=html"))).startsWith("text/html");
        assertThat(type(ogc.get("/collections/nothing", "Accept", "application/json")))
                .isEqualTo("application/problem+json");
    }

    @Test
    @DisplayName("/req/oas30/oas-definition-1")
    void theLandingPageLinksToTheDefinitionForProgramsAndForPeople() {
        JsonNode landing = ogc.json("/");

        assertThat(links(landing, "service-desc").getFirst().get("type").asString())
                .isEqualTo("application/vnd.oai.openapi+json;version=3.0");
        assertThat(links(landing, "service-doc").getFirst().get("type").asString())
                .isEqualTo("text/html");
    }

    @Test
    @DisplayName("/req/oas30/oas-definition-2")
    void theDefinitionIsOfOpenApi30AndRefersToNothingOutside() {
        assertThat(api.get("openapi").asString()).isEqualTo("3.0.3");
        assertThat(api.at("/info/title").isString()).isTrue();
        assertThat(api.at("/info/version").isString()).isTrue();
        assertThat(api.at("/servers/0/url").asString()).isEqualTo(ogc.root());
        assertThat(api.findValuesAsString("$ref")).isNotEmpty().allSatisfy(reference -> {
            assertThat(reference).startsWith("#/");
            assertThat(api.at(reference.substring(1)).isObject()).isTrue();
        });
        api.at("/components/schemas")
                .forEach(schema -> assertThat(SchemaCheck.foreign(schema)).isEmpty());
        Set<String> ids = new TreeSet<>();
        api.get("paths").propertyStream().forEach(path -> {
            JsonNode operation = path.getValue().get("get");
            assertThat(ids.add(operation.get("operationId").asString())).isTrue();
            assertThat(path.getKey().contains("{featureId}"))
                    .isEqualTo(operation.at("/parameters/0/in").asString().equals("path"));
            operation
                    .get("responses")
                    .forEach(response ->
                            assertThat(response.get("description").asString()).isNotBlank());
            operation.get("parameters").forEach(parameter -> {
                assertThat(parameter.get("description").asString()).isNotBlank();
                assertThat(SchemaCheck.foreign(parameter.get("schema"))).isEmpty();
            });
        });
    }

    @Test
    @DisplayName("/req/oas30/oas-impl")
    void whatTheDefinitionNamesIsThereAndNothingElseIs() {
        Set<String> served = mapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/ogc"))
                .flatMap(pattern -> pattern.contains("{collection}")
                        ? COLLECTIONS.stream().map(id -> pattern.replace("{collection}", id))
                        : Stream.of(pattern))
                .map(pattern -> pattern.substring("/ogc".length()).replaceAll("\\{\\w+}", "{featureId}"))
                .filter(path -> !path.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(api.get("paths").propertyNames()).containsExactlyInAnyOrderElementsOf(served);
        operations()
                .forEach((path, operation) -> operation.get("parameters").forEach(parameter -> {
                    String example = example(parameter.get("name").asString());
                    if (parameter.get("in").asString().equals("query") && !example.isEmpty()) {
                        String address =
                                path + "?" + parameter.get("name").asString() + "=" + OgcClient.encoded(example);
                        assertThat(ogc.get(address).statusCode()).as(address).isEqualTo(200);
                    }
                }));
    }

    @Test
    @DisplayName("/req/oas30/completeness and /req/oas30/exceptions-codes")
    void everyAnswerIsDescribed() {
        SchemaCheck check = new SchemaCheck(api);
        operations().forEach((path, operation) -> {
            String tag = ogc.get(path).headers().firstValue("ETag").orElseThrow();
            Map<Integer, HttpResponse<String>> answers = new LinkedHashMap<>();
            List<HttpResponse<String>> all = new ArrayList<>(List.of(
                    ogc.get(path),
                    ogc.get(path, "If-None-Match", tag),
                    ogc.get(path + "?nonsense=1"),
                    ogc.get(path, "Accept", "image/png"),
                    ogc.get(path + "?f=html")));
            if (path.contains("/items/")) {
                all.add(ogc.get(path.substring(0, path.lastIndexOf('/')) + "/999999"));
            }
            all.forEach(answer -> answers.put(answer.statusCode(), answer));
            assertThat(answers.keySet()).contains(200, 304, 400, 406);
            answers.forEach((status, answer) -> {
                JsonNode described = operation.at("/responses/" + status);
                assertThat(described.isObject()).as(path + " answers " + status).isTrue();
                if (status >= 400) {
                    assertThat(type(answer)).isEqualTo("application/problem+json");
                    assertThat(check.mistakes(
                                    described.at("/content/application~1problem+json/schema"),
                                    ApiClient.JSON.readTree(answer.body()),
                                    path))
                            .isEmpty();
                }
            });
        });
    }

    @Test
    @DisplayName("/req/oas30/security")
    void nothingHereNeedsAKey() {
        assertThat(api.has("security")).isFalse();
        assertThat(api.at("/components/securitySchemes").isMissingNode()).isTrue();
        operations()
                .keySet()
                .forEach(path -> assertThat(ogc.get(path).statusCode()).isEqualTo(200));
    }

    /** A page leads to pages, where it can. */
    private static String anyFormat(String href) {
        return href.replaceAll("f=(json|html)", "f=*");
    }

    private Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new LinkedHashMap<>();
        api.get("paths")
                .propertyStream()
                .forEach(path -> operations.put(
                        path.getKey()
                                .replace("locations/items/{featureId}", "locations/items/al-asad")
                                .replace("{featureId}", "1"),
                        path.getValue().get("get")));
        return operations;
    }

    private static String example(String name) {
        return Stream.concat(IncidentCollection.PARAMETERS.stream(), PlaceCollection.PARAMETERS.stream())
                .filter(p -> p.name().equals(name))
                .map(Parameter::example)
                .findFirst()
                .orElse("");
    }

    /** {@return the texts and numbers of an answer that are not links or words of its grammar} */
    private static List<String> values(JsonNode json, String path) {
        if (path.endsWith("/api")) {
            return json.get("paths").propertyNames().stream()
                    .map(p -> p.equals("/") ? "/ogc" : p)
                    .toList();
        }
        List<String> values = new ArrayList<>();
        if (path.endsWith("/queryables")) {
            json.get("properties").propertyStream().forEach(p -> {
                values.add(p.getKey());
                values.add(p.getValue().get("description").asString());
            });
        } else {
            collect(json, values);
        }
        return values;
    }

    private static void collect(JsonNode node, List<String> values) {
        if (node.isObject()) {
            node.propertyStream()
                    .filter(p -> !Set.of("links", "timeStamp", "type").contains(p.getKey())
                            || p.getKey().equals("type")
                                    && p.getValue().asString().contains("_"))
                    .forEach(p -> collect(p.getValue(), values));
        } else if (node.isArray()) {
            node.forEach(item -> collect(item, values));
        } else if (node.isString() || node.isIntegralNumber() && node.asInt() < 1000) {
            values.add(node.asString().replaceAll("\\s+", " ").strip());
        }
    }
}
