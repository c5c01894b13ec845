package org.strikelog.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.strikelog.support.WholeApplicationTest;
import tools.jackson.databind.JsonNode;

/** What a client that knows nothing but HTTP can rely on. */
@WholeApplicationTest
class ApiTests {

    @LocalServerPort
    private int port;

    private ApiClient api;

    @BeforeEach
    void connect() {
        api = new ApiClient(port);
    }

    @Test
    void answersAListWithItsTotalsAndLinks() {
        HttpResponse<String> response = api.get("/api/v1/incidents?country=JO&limit=1");
        JsonNode list = ApiClient.JSON.readTree(response.body());

        assertThat(list.propertyNames()).containsExactly("items", "total", "tolls", "links");
        assertThat(list.at("/items/0/title").asString()).contains("Tower 22");
        assertThat(list.at("/items/0/killed/low").asInt()).isEqualTo(3);
        assertThat(list.at("/total/possible").asInt()).isPositive();
        assertThat(list.at("/links/self").asString()).endsWith("/api/v1/incidents?country=JO&limit=1");
        assertThat(response.headers().firstValue("Link").orElseThrow())
                .contains("<" + list.at("/links/self").asString() + ">; rel=\"self\"");
    }

    @Test
    void saysNullForUnknownAndZeroForNobody() {
        JsonNode items = api.json("/api/v1/incidents?limit=1000").get("items");

        assertThat(items).anyMatch(i -> i.has("killed") && i.get("killed").isNull());
        assertThat(items)
                .anyMatch(i ->
                        i.at("/injured/low").isInt() && i.at("/injured/low").asInt() == 0);
        assertThat(items)
                .anyMatch(
                        i -> i.at("/killed/low").isInt() && i.at("/killed/high").isNull());
    }

    @Test
    void answersOneIncidentWithItsFiguresAndWhatTheyComeTo() {
        long id = api.json("/api/v1/incidents?country=JO").at("/items/0/id").asLong();
        JsonNode incident = api.json("/api/v1/incidents/" + id);

        assertThat(incident.get("url").asString()).isEqualTo(api.server() + "/incidents/" + id);
        assertThat(incident.get("figures")).hasSizeGreaterThan(2);
        JsonNode killed = incident.get("tolls")
                .valueStream()
                .filter(t -> t.get("effect").asString().equals("killed"))
                .findFirst()
                .orElseThrow();
        assertThat(killed.at("/points/official").asInt()).isEqualTo(3);
        assertThat(killed.get("standing")).isNotEmpty();
        assertThat(api.json("/api/v1/incidents/" + id + "/revisions")
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(api.json("/api/v1/incidents/" + id + "/revisions/1").at("/incident/title"))
                .isEqualTo(incident.get("title"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/incidents", "/api/v1/incidents/1", "/api/v1/groups", "/api/v1/map", "/api/openapi.json"
            })
    void answersNotModifiedToWhoHasItAlready(String address) {
        String tag = api.get(address).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = api.get(address, "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(api.get(address, "If-None-Match", "\"another\"").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/incidents",
                "/api/v1/incidents/1",
                "/api/v1/incidents.csv",
                "/api/v1/incidents.geojson",
                "/api"
            })
    void answersHeadAsGetWithoutABody(String address) {
        HttpResponse<String> head = api.send("HEAD", address);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Type"))
                .isEqualTo(api.get(address).headers().firstValue("Content-Type"));
    }

    @Test
    void letsAnyPageOfTheWebReadWithoutCookies() {
        HttpResponse<String> read = api.get("/api/v1/groups", "Origin", "https://notebook.example");
        HttpResponse<String> asked = api.send(
                "OPTIONS",
                "/api/v1/groups",
                "Origin",
                "https://notebook.example",
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "if-none-match");

        assertThat(read.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(read.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(read.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.headers().firstValue("Access-Control-Allow-Headers")).hasValue("if-none-match");
    }

    @Test
    void writesTheWholeListAsCsv() {
        HttpResponse<String> response = api.get("/api/v1/incidents.csv?sort=date");
        long total = api.json("/api/v1/incidents?limit=1").at("/total/possible").asLong();
        List<String> ids = CsvReader.builder().ofNamedCsvRecord(response.body()).stream()
                .map(row -> row.getField("id"))
                .toList();

        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(response.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"incidents.csv\"");
        assertThat(response.headers().firstValue("X-Total")).hasValue(Long.toString(total));
        assertThat(ids).hasSize((int) total).doesNotHaveDuplicates();
        assertThat(response.body().lines().skip(1))
                .noneMatch(Pattern.compile("(^|,)[=@]").asPredicate());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ndjson", "xlsx"})
    void writesTheWholeListInOtherForms(String form) {
        HttpResponse<String> response = api.get("/api/v1/incidents." + form);
        String total =
                api.json("/api/v1/incidents?limit=1").at("/total/possible").asString();

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("X-Total")).hasValue(total);
        assertThat(response.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"incidents." + form + "\"");
    }

    @Test
    void writesTheWholeListAsGeoJsonUnlessAPartIsAskedFor() {
        HttpResponse<String> response = api.get("/api/v1/incidents.geojson?sort=-injured");
        JsonNode whole = ApiClient.JSON.readTree(response.body());
        JsonNode part = api.json("/api/v1/incidents.geojson?sort=-injured&limit=7");

        assertThat(response.headers().firstValue("X-Total"))
                .hasValue(whole.get("numberMatched").asString());
        assertThat(whole.get("features")).hasSize(whole.get("numberMatched").asInt());
        assertThat(whole.get("numberReturned")).isEqualTo(whole.get("numberMatched"));
        assertThat(part.get("features")).hasSize(7);
        assertThat(whole.propertyNames()).containsExactlyInAnyOrderElementsOf(part.propertyNames());
        assertThat(whole.get("tolls")).isEqualTo(part.get("tolls"));
        for (int i = 0; i < 7; i++) {
            assertThat(whole.at("/features/" + i)).isEqualTo(part.at("/features/" + i));
        }
    }

    @Test
    void writesTheColumnsThatScriptsForOtherDataSetsExpect() {
        List<NamedCsvRecord> acled = table("/api/v1/incidents.csv?profile=acled&sort=date");
        List<NamedCsvRecord> ucdp = table("/api/v1/incidents.csv?profile=ucdp&sort=date");
        List<NamedCsvRecord> own = table("/api/v1/incidents.csv?sort=date");

        assertThat(acled).hasSameSizeAs(own);
        assertThat(ucdp).hasSameSizeAs(own);
        assertThat(acled.getFirst().getHeader()).hasSize(31).startsWith("event_id_cnty", "event_date");
        assertThat(ucdp.getFirst().getHeader())
                .hasSize(49)
                .startsWith("id", "relid")
                .endsWith("low", "gwnoa", "gwnob");
        for (int i = 0; i < own.size(); i++) {
            assertThat(acled.get(i).getField("event_id_cnty"))
                    .isEqualTo("strikelog-" + own.get(i).getField("id"));
            assertThat(acled.get(i).getField("fatalities")).isEqualTo(own.get(i).getField("killed_low"));
            assertThat(ucdp.get(i).getField("id")).isEqualTo(own.get(i).getField("id"));
            assertThat(ucdp.get(i).getField("low")).isEqualTo(own.get(i).getField("killed_low"));
            assertThat(ucdp.get(i).getField("high")).isEqualTo(own.get(i).getField("killed_high"));
            assertThat(ucdp.get(i).getField("number_of_sources"))
                    .isEqualTo(own.get(i).getField("reports"));
        }
        assertThat(acled).anySatisfy(row -> assertThat(row.getField("actor2")).isNotEmpty());
        assertThat(api.get("/api/v1/incidents.csv?profile=gtd").statusCode()).isEqualTo(400);
    }

    private List<NamedCsvRecord> table(String address) {
        return CsvReader.builder().ofNamedCsvRecord(api.get(address).body()).stream()
                .toList();
    }

    @Test
    void givesEachLineAsTheListGivesItsRow() {
        List<String> lines = api.get("/api/v1/incidents.ndjson").body().lines().toList();

        assertThat(lines)
                .hasSize(api.json("/api/v1/incidents").at("/total/possible").asInt());
        assertThat(lines.getFirst())
                .isEqualTo(api.json("/api/v1/incidents").at("/items/0").toString());
    }

    @Test
    void choosesTheFormByTheAcceptHeaderToo() {
        assertThat(api.get("/api/v1/incidents", "Accept", "text/csv").body())
                .isEqualTo(api.get("/api/v1/incidents.csv").body());
        assertThat(api.get("/api/v1/incidents", "Accept", "application/x-ndjson")
                        .body())
                .isEqualTo(api.get("/api/v1/incidents.ndjson").body());
        assertThat(api.get("/api/v1/incidents", "Accept", "application/geo+json")
                        .body())
                .isEqualTo(api.get("/api/v1/incidents.geojson").body());
        assertThat(api.get("/api/v1/incidents", "Accept", "application/json").body())
                .isEqualTo(api.get("/api/v1/incidents").body());
    }

    @Test
    void drawsWhatHasAPointAndListsWhatHasNone() {
        JsonNode all = api.json("/api/v1/incidents.geojson?limit=1000");
        long placeless = all.get("features")
                .valueStream()
                .filter(f -> f.get("geometry").isNull())
                .count();

        assertThat(all.get("type").asString()).isEqualTo("FeatureCollection");
        assertThat(all.get("numberReturned").asInt())
                .isEqualTo(all.get("numberMatched").asInt());
        assertThat(placeless).isEqualTo(api.json("/api/v1/map").get("unplaced").asLong());
        assertThat(all.get("features")).allSatisfy(feature -> {
            assertThat(feature.get("type").asString()).isEqualTo("Feature");
            assertThat(feature.at("/properties/url").asString())
                    .endsWith("/incidents/" + feature.get("id").asLong());
            if (!feature.get("geometry").isNull()) {
                assertThat(feature.at("/geometry/coordinates/0").asDouble()).isBetween(-180.0, 180.0);
                assertThat(feature.at("/geometry/coordinates/1").asDouble()).isBetween(-90.0, 90.0);
                assertThat(feature.at("/properties/radiusKm").isNumber()).isTrue();
            }
        });
    }

    @Test
    void countsTheSameInEveryView() {
        String filter = "?country=SY&country=IQ&from=2023-11-01";
        long total =
                api.json("/api/v1/incidents" + filter).at("/total/possible").asLong();
        JsonNode map = api.json("/api/v1/map" + filter);

        assertThat(api.json("/api/v1/timeline" + filter + "&bucket=month&stack=type")
                        .get("total")
                        .asLong())
                .isEqualTo(total);
        assertThat(api.json("/api/v1/facets" + filter).at("/total/possible").asLong())
                .isEqualTo(total);
        assertThat(map.get("total").asLong()).isEqualTo(total);
        assertThat(sum(map.get("cells"))
                        + sum(map.get("areas"))
                        + map.get("unplaced").asLong())
                .isEqualTo(total);
    }

    @Test
    void findsGroupsAndPlacesByTheirNamesInAnyScript() {
        assertThat(api.json("/api/v1/locations?q=%D8%B9%D9%8A%D9%86%20%D8%A7%D9%84%D8%A3%D8%B3%D8%AF")
                        .at("/items/0/key")
                        .asString())
                .isEqualTo("al-asad");
        assertThat(api.json("/api/v1/groups?q=kataib%20hizballah")
                        .at("/items/0/key")
                        .asString())
                .isEqualTo("kataib-hezbollah");
        JsonNode group = api.json("/api/v1/groups/kataib-hezbollah");
        assertThat(group.get("ties")).isNotEmpty();
        assertThat(api.json(group.at("/group/incidentList").asString())
                        .at("/total/possible")
                        .asLong())
                .isEqualTo(group.at("/group/incidents").asLong());
    }

    @Test
    void answersAProblemForWhatIsNotThere() {
        for (String address : List.of(
                "incidents/999999",
                "groups/nobody",
                "locations/nowhere",
                "reports/none",
                "tallies/none",
                "nothing",
                "incidents/1/revisions/99")) {
            HttpResponse<String> response = api.get("/api/v1/" + address);
            assertThat(response.statusCode()).as(address).isEqualTo(404);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    @Test
    void explainsItselfOnAPage() {
        String page = api.get("/api").body();

        assertThat(page).contains("/api/openapi.json").doesNotContain("<style", "onclick=");
        QueryGuide.list().forEach(p -> assertThat(page).contains("<code>" + p.name() + "</code>"));
        QueryGuide.TIMELINE.forEach(p -> assertThat(page).contains("<code>" + p.name() + "</code>"));
        for (IncidentColumn column : IncidentColumn.values()) {
            assertThat(page).contains("<code>" + column + "</code>");
        }
    }

    @Test
    void hasAReferenceOfAllThatIsDescribed() {
        JsonNode document = api.json("/api/openapi.json");
        String page = api.get("/api/reference").body();
        String guide = api.get("/api").body();

        document.get("paths")
                .propertyStream()
                .forEach(path -> path.getValue().forEach(operation -> {
                    assertThat(page)
                            .contains(
                                    "<code>%s</code>".formatted(path.getKey()),
                                    "id=\"%s\""
                                            .formatted(
                                                    operation.get("operationId").asString()));
                    operation
                            .path("parameters")
                            .forEach(parameter -> assertThat(page + guide)
                                    .contains("<code>%s</code>"
                                            .formatted(parameter.get("name").asString())));
                }));
        document.at("/components/schemas").propertyStream().forEach(schema -> {
            assertThat(page).contains("id=\"thing-%s\"".formatted(schema.getKey()));
            schema.getValue()
                    .path("properties")
                    .propertyNames()
                    .forEach(field -> assertThat(page).contains("<code>%s</code>".formatted(field)));
        });
        Pattern.compile("href=\"#(thing-\\w+)\"")
                .matcher(page)
                .results()
                .forEach(link -> assertThat(page).contains("id=\"%s\"".formatted(link.group(1))));
        assertThat(page).contains(">Incident</a>, or null", "list of <a", "integer (int64)", "Needs a <a");
    }

    private static long sum(JsonNode spots) {
        return spots.valueStream().mapToLong(s -> s.get("count").asLong()).sum();
    }
}
