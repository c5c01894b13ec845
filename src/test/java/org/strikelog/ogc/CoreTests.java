package org.strikelog.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strikelog.ogc.OgcClient.COLLECTIONS;
import static org.strikelog.ogc.OgcClient.ids;
import static org.strikelog.ogc.OgcClient.link;
import static org.strikelog.ogc.OgcClient.links;
import static org.strikelog.ogc.OgcClient.type;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.strikelog.api.ApiClient;
import org.strikelog.support.WholeApplicationTest;
import tools.jackson.databind.JsonNode;

/**
 * The requirements of class "Core", one by one under their names.
 *
 * @see <a href="https://docs.ogc.org/is/17-069r4/17-069r4.html#ats_core">OGC 17-069r4, annex A.2</a>
 */
@WholeApplicationTest
class CoreTests {

    @LocalServerPort
    private int port;

    private OgcClient ogc;

    @BeforeEach
    void connect() {
        ogc = new OgcClient(port);
    }

    @Test
    @DisplayName("/req/core/http")
    void answersInHttp11() {
        assertThat(ogc.get("/").version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    }

    @Test
    @DisplayName("/req/core/root-op")
    void theLandingPageIsAtTheRootWithAndWithoutASlash() {
        assertThat(ogc.get("").statusCode()).isEqualTo(200);
        assertThat(ogc.get("/").statusCode()).isEqualTo(200);
        assertThat(ogc.get("/").body()).isEqualTo(ogc.get("").body());
    }

    @Test
    @DisplayName("/req/core/root-success")
    void theLandingPageLeadsToDescriptionConformanceAndData() {
        JsonNode landing = ogc.json("/");

        assertThat(landing.get("title").isString()).isTrue();
        assertThat(landing.get("description").isString()).isTrue();
        assertThat(links(landing))
                .extracting(l -> l.get("rel").asString())
                .contains("self", "alternate", "service-desc", "service-doc", "conformance", "data");
        for (JsonNode link : links(landing)) {
            assertThat(ogc.get(link.get("href").asString()).statusCode())
                    .as(link.toString())
                    .isEqualTo(200);
        }
    }

    @Test
    @DisplayName("/req/core/api-definition-op")
    void everyDescriptionCanBeHad() {
        JsonNode landing = ogc.json("/");
        for (String rel : List.of("service-desc", "service-doc")) {
            assertThat(links(landing, rel))
                    .isNotEmpty()
                    .allSatisfy(link -> assertThat(
                                    ogc.get(link.get("href").asString()).statusCode())
                            .isEqualTo(200));
        }
    }

    @Test
    @DisplayName("/req/core/api-definition-success")
    void aDescriptionIsOfTheTypeThatItsLinkNames() {
        JsonNode landing = ogc.json("/");
        for (String rel : List.of("service-desc", "service-doc")) {
            String named = links(landing, rel).getFirst().get("type").asString();
            assertThat(type(ogc.get(link(landing, rel), "Accept", named))).startsWith(named);
            assertThat(type(ogc.get("/api", "Accept", named))).startsWith(named);
        }
    }

    @Test
    @DisplayName("/req/core/conformance-op")
    void theConformanceDeclarationIsWhereTheLandingPageSays() {
        assertThat(ogc.get("/conformance").statusCode()).isEqualTo(200);
        assertThat(ogc.json(link(ogc.json("/"), "conformance"))).isEqualTo(ogc.json("/conformance"));
    }

    @Test
    @DisplayName("/req/core/conformance-success")
    void theConformanceDeclarationListsTheClassesKept() {
        JsonNode classes = ogc.json("/conformance").get("conformsTo");

        assertThat(classes.valueStream().map(JsonNode::asString))
                .contains(
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30");
    }

    @Test
    @DisplayName("/req/core/query-param-unknown")
    void aParameterThatNobodyDescribedIsRefused() {
        for (String address : addresses()) {
            HttpResponse<String> response = ogc.get(address + "?nonsense=1");
            assertThat(response.statusCode()).as(address).isEqualTo(400);
            assertThat(type(response)).as(address).isEqualTo("application/problem+json");
            assertThat(ApiClient.JSON.readTree(response.body()).get("parameter").asString())
                    .isEqualTo("nonsense");
        }
        // The words of the filter for days are those of OGC API here.
        assertThat(ogc.get("/collections/incidents/items?from=2023-10-17").statusCode())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("/req/core/query-param-invalid")
    void aValueThatCannotBeMeantIsRefused() {
        for (String collection : COLLECTIONS) {
            for (String query : List.of(
                    "limit=unlimited",
                    "limit=0",
                    "limit=-1",
                    "bbox=1,2,3",
                    "bbox=1,2,3,4,5",
                    "bbox=0,10,10,0",
                    "bbox=0,0,9,10,10,1",
                    "bbox=-181,0,10,10",
                    "bbox=0,0,10,91",
                    "bbox=a,b,c,d",
                    "datetime=yesterday",
                    "datetime=2023-10-18T25:00:00Z",
                    "datetime=2023-10-18T12:00:00",
                    "datetime=../..",
                    "datetime=/",
                    "datetime=2023-10-18T00:00:00Z/2023-10-17T00:00:00Z",
                    "datetime=2023-10-17T00:00:00Z/2023-10-18T00:00:00Z/2023-10-19T00:00:00Z",
                    "f=xml",
                    "cursor=garbage",
                    "country=Iraq")) {
                HttpResponse<String> response = ogc.get("/collections/" + collection + "/items?" + query);
                JsonNode problem = ApiClient.JSON.readTree(response.body());
                assertThat(response.statusCode()).as(query).isEqualTo(400);
                assertThat(problem.get("parameter").asString()).as(query).isEqualTo(query.split("=")[0]);
                assertThat(problem.get("expected").asString()).as(query).isNotEmpty();
            }
        }
    }

    @Test
    @DisplayName("/req/core/crs84")
    void positionsAreLongitudeAndLatitudeOnWgs84() {
        JsonNode base = ogc.json("/collections/locations/items/al-asad");

        assertThat(base.at("/geometry/coordinates/0").asDouble()).isBetween(42.0, 43.0);
        assertThat(base.at("/geometry/coordinates/1").asDouble()).isBetween(33.0, 34.0);
        for (String collection : COLLECTIONS) {
            assertThat(ogc.all(collection, "limit=1000")).isNotEmpty().allSatisfy(feature -> {
                if (!feature.get("geometry").isNull()) {
                    assertThat(feature.at("/geometry/coordinates/0").asDouble()).isBetween(-180.0, 180.0);
                    assertThat(feature.at("/geometry/coordinates/1").asDouble()).isBetween(-90.0, 90.0);
                }
            });
        }
    }

    @Test
    @DisplayName("/req/core/fc-md-op")
    void theCollectionsAreListed() {
        assertThat(ogc.get("/collections").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("/req/core/fc-md-success")
    void theListOfCollectionsHasLinksAndCollections() {
        JsonNode collections = ogc.json("/collections");

        assertThat(links(collections)).isNotEmpty();
        assertThat(collections.get("collections")).allSatisfy(collection -> {
            assertThat(collection.get("id").isString()).isTrue();
            assertThat(collection.get("title").isString()).isTrue();
            assertThat(collection.get("description").isString()).isTrue();
            assertThat(collection.get("itemType").asString()).isEqualTo("feature");
            assertThat(links(collection)).isNotEmpty();
        });
    }

    @Test
    @DisplayName("/req/core/fc-md-links")
    void theListOfCollectionsLinksToItselfAndToItsOtherForm() {
        JsonNode collections = ogc.json("/collections");

        assertThat(links(collections, "self"))
                .singleElement()
                .satisfies(l -> assertThat(l.get("type").asString()).isEqualTo("application/json"));
        assertThat(links(collections, "alternate"))
                .singleElement()
                .satisfies(l -> assertThat(l.get("type").asString()).isEqualTo("text/html"));
        assertAllHaveRelAndType(links(collections));
    }

    @Test
    @DisplayName("/req/core/fc-md-items")
    void everyCollectionIsListed() {
        assertThat(ogc.json("/collections")
                        .get("collections")
                        .valueStream()
                        .map(c -> c.get("id").asString()))
                .containsExactlyElementsOf(COLLECTIONS);
    }

    @Test
    @DisplayName("/req/core/fc-md-items-links")
    void everyCollectionLinksToItsFeaturesInEachForm() {
        for (JsonNode collection : ogc.json("/collections").get("collections")) {
            assertThat(links(collection, "items"))
                    .extracting(l -> l.get("type").asString())
                    .containsExactlyInAnyOrder("application/geo+json", "text/html");
            assertAllHaveRelAndType(links(collection));
            for (JsonNode link : links(collection, "items")) {
                assertThat(type(ogc.get(link.get("href").asString())))
                        .startsWith(link.get("type").asString());
            }
        }
    }

    @Test
    @DisplayName("/req/core/fc-md-extent and /req/core/fc-md-extent-multi")
    void theExtentHoldsEveryFeature() {
        for (String id : COLLECTIONS) {
            JsonNode extent = ogc.json("/collections/" + id).get("extent");
            JsonNode box = extent.at("/spatial/bbox/0");
            assertThat(extent.at("/spatial/bbox")).hasSize(1);
            for (JsonNode feature : ogc.all(id, "limit=1000")) {
                if (!feature.get("geometry").isNull()) {
                    assertThat(feature.at("/geometry/coordinates/0").asDouble())
                            .isBetween(box.get(0).asDouble(), box.get(2).asDouble());
                    assertThat(feature.at("/geometry/coordinates/1").asDouble())
                            .isBetween(box.get(1).asDouble(), box.get(3).asDouble());
                }
                if (extent.has("temporal")) {
                    JsonNode interval = extent.at("/temporal/interval/0");
                    assertThat(feature.at("/properties/startsOn").asString() + "T00:00:00Z")
                            .isGreaterThanOrEqualTo(interval.get(0).asString());
                    assertThat(feature.at("/properties/endsOn").asString() + "T23:59:59Z")
                            .isLessThanOrEqualTo(interval.get(1).asString());
                }
            }
        }
        assertThat(ogc.json("/collections/incidents")
                        .at("/extent/temporal/interval/0/0")
                        .asString())
                .isEqualTo("2023-10-07T00:00:00Z");
    }

    @Test
    @DisplayName("/req/core/sfc-md-op")
    void everyCollectionDescribesItself() {
        COLLECTIONS.forEach(
                id -> assertThat(ogc.get("/collections/" + id).statusCode()).isEqualTo(200));
        assertThat(ogc.get("/collections/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("/req/core/sfc-md-success")
    void aCollectionSaysOfItselfWhatTheListSaysOfIt() {
        for (JsonNode listed : ogc.json("/collections").get("collections")) {
            assertThat(ogc.json("/collections/" + listed.get("id").asString())).isEqualTo(listed);
        }
    }

    @Test
    @DisplayName("/req/core/fc-op")
    void everyCollectionHasFeatures() {
        for (String collection : COLLECTIONS) {
            assertThat(ogc.items(collection, "").get("features")).isNotEmpty();
        }
    }

    @Test
    @DisplayName("/req/core/fc-bbox-definition")
    void theBoxIsDescribedAsFourOrSixNumbers() {
        parameters("bbox").forEach(bbox -> {
            assertThat(bbox.get("in").asString()).isEqualTo("query");
            assertThat(bbox.get("required").asBoolean()).isFalse();
            assertThat(bbox.get("style").asString()).isEqualTo("form");
            assertThat(bbox.get("explode").asBoolean()).isFalse();
            assertThat(bbox.at("/schema/type").asString()).isEqualTo("array");
            assertThat(bbox.at("/schema/minItems").asInt()).isEqualTo(4);
            assertThat(bbox.at("/schema/maxItems").asInt()).isEqualTo(6);
            assertThat(bbox.at("/schema/oneOf")).hasSize(2);
            assertThat(bbox.at("/schema/items/type").asString()).isEqualTo("number");
        });
        for (String collection : COLLECTIONS) {
            assertThat(ids(ogc.all(collection, "bbox=38,29,-100,49,38,9000")))
                    .isEqualTo(ids(ogc.all(collection, "bbox=38,29,49,38")));
        }
    }

    @Test
    @DisplayName("/req/core/fc-bbox-response")
    void theBoxKeepsWhatIsDrawnInItAndWhatIsDrawnNowhere() {
        for (String collection : COLLECTIONS) {
            List<JsonNode> all = ogc.all(collection, "limit=1000");
            for (String box : List.of(
                    "38,29,49,38",
                    "42.4,33.7,42.5,33.8",
                    "-1.5,50,1.5,53",
                    "-80,-5,-70,5",
                    "177,65,-177,70",
                    "45,-90,40,90",
                    "-180,85,180,90",
                    "-180,-90,180,-85",
                    "-180,-90,180,90")) {
                List<JsonNode> expected =
                        all.stream().filter(feature -> isIn(box, feature)).toList();
                assertThat(ids(ogc.all(collection, "limit=100&bbox=" + box)))
                        .as(collection + " in " + box)
                        .isEqualTo(ids(expected));
            }
        }
        assertThat(ogc.all("locations", "bbox=-80,-5,-70,5"))
                .as("a ship is somewhere")
                .isNotEmpty()
                .allMatch(feature -> feature.get("geometry").isNull());
    }

    @Test
    @DisplayName("/req/core/fc-limit-definition")
    void theLimitIsDescribedAsAWholeNumber() {
        parameters("limit").forEach(limit -> {
            assertThat(limit.get("in").asString()).isEqualTo("query");
            assertThat(limit.get("required").asBoolean()).isFalse();
            assertThat(limit.get("style").asString()).isEqualTo("form");
            assertThat(limit.get("explode").asBoolean()).isFalse();
            assertThat(limit.at("/schema/type").asString()).isEqualTo("integer");
            assertThat(limit.at("/schema/minimum").asInt()).isEqualTo(1);
            assertThat(limit.at("/schema/maximum").asInt()).isEqualTo(1000);
            assertThat(limit.at("/schema/default").asInt()).isEqualTo(100);
        });
    }

    @Test
    @DisplayName("/req/core/fc-limit-response-1")
    void noMoreFeaturesComeThanAskedForAndMoreThanTheMostIsTheMost() {
        for (String collection : COLLECTIONS) {
            assertThat(ogc.items(collection, "limit=3").get("features")).hasSize(3);
            assertThat(ogc.items(collection, "limit=1001").get("features"))
                    .isEqualTo(ogc.items(collection, "limit=1000").get("features"));
            assertThat(ogc.get("/collections/" + collection + "/items?limit=99999999999999999999")
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(ogc.items("incidents", "").get("features")).hasSize(100);
    }

    @Test
    @DisplayName("/req/core/fc-time-definition")
    void theTimeIsDescribedAsText() {
        parameters("datetime").forEach(datetime -> {
            assertThat(datetime.get("in").asString()).isEqualTo("query");
            assertThat(datetime.get("required").asBoolean()).isFalse();
            assertThat(datetime.get("style").asString()).isEqualTo("form");
            assertThat(datetime.get("explode").asBoolean()).isFalse();
            assertThat(datetime.at("/schema/type").asString()).isEqualTo("string");
        });
    }

    @Test
    @DisplayName("/req/core/fc-time-response")
    void theTimeKeepsWhatOverlapsItAndWhatHasNone() {
        List<JsonNode> all = ogc.all("incidents", "limit=1000");
        for (String[] time : List.of(
                new String[] {"2023-10-18T12:00:00Z", "2023-10-18", "2023-10-18"},
                new String[] {"2023-10-18", "2023-10-18", "2023-10-18"},
                new String[] {"2023-10-18T01:00:00+03:00", "2023-10-17", "2023-10-17"},
                new String[] {"2023-10-17T00:00:00Z/2023-11-06T23:59:59Z", "2023-10-17", "2023-11-06"},
                new String[] {"2024-02-01T00:00:00.5Z/..", "2024-02-01", "9999-12-31"},
                new String[] {"2024-02-01T00:00:00Z/", "2024-02-01", "9999-12-31"},
                new String[] {"../2023-10-20T00:00:00Z", "0001-01-01", "2023-10-20"},
                new String[] {"/2023-10-20T00:00:00Z", "0001-01-01", "2023-10-20"},
                new String[] {"0001-01-01T00:00:00Z/9999-12-31T23:59:59Z", "0001-01-01", "9999-12-31"},
                new String[] {"1066-10-14T00:00:00Z", "1066-10-14", "1066-10-14"})) {
            List<JsonNode> expected =
                    all.stream().filter(f -> overlaps(f, time[1], time[2])).toList();
            String query = "limit=100&datetime=" + OgcClient.encoded(time[0]);
            assertThat(ids(ogc.all("incidents", query))).as(time[0]).isEqualTo(ids(expected));
            assertThat(ogc.items("locations", query).get("numberMatched"))
                    .isEqualTo(ogc.items("locations", "").get("numberMatched"));
        }
        assertThat(ogc.items("incidents", "datetime=2023-10-18")
                        .get("numberMatched")
                        .asInt())
                .isPositive();
    }

    @Test
    @DisplayName("/req/core/fc-response")
    void onlyWhatMeetsAllThatWasAskedIsThere() {
        List<JsonNode> all = ogc.all("incidents", "limit=1000");
        String query = "bbox=38,29,49,38&datetime=2023-10-17T00:00:00Z/2023-11-06T00:00:00Z&country=IQ,SY"
                + "&type=air_drone_strike";
        List<JsonNode> expected = all.stream()
                .filter(f -> isIn("38,29,49,38", f) && overlaps(f, "2023-10-17", "2023-11-06"))
                .filter(f ->
                        Set.of("IQ", "SY").contains(f.at("/properties/country").asString()))
                .filter(f -> f.at("/properties/type").asString().equals("air_drone_strike"))
                .toList();
        JsonNode answer = ogc.items("incidents", query);

        assertThat(answer.get("type").asString()).isEqualTo("FeatureCollection");
        assertThat(ids(answer.get("features").valueStream().toList()))
                .isNotEmpty()
                .isEqualTo(ids(expected));
        assertThat(ogc.all("locations", "kind=base,camp&country=SY&limit=2"))
                .isNotEmpty()
                .allMatch(f ->
                        Set.of("base", "camp").contains(f.at("/properties/kind").asString())
                                && f.at("/properties/country").asString().equals("SY"));
    }

    @Test
    @DisplayName("/req/core/fc-links")
    void aListLinksToItselfAndToItsOtherForm() {
        for (String collection : COLLECTIONS) {
            JsonNode items = ogc.items(collection, "limit=2&bbox=38,29,49,38");
            String self = link(items, "self");
            assertThat(ogc.json(self).get("features")).isEqualTo(items.get("features"));
            assertThat(type(ogc.get(link(items, "alternate")))).startsWith("text/html");
            assertThat(self).contains("limit=2").contains("bbox=");
        }
    }

    @Test
    @DisplayName("/req/core/fc-rel-type")
    void everyLinkOfAListSaysWhatItIs() {
        for (String collection : COLLECTIONS) {
            assertAllHaveRelAndType(links(ogc.items(collection, "limit=2")));
        }
    }

    @Test
    @DisplayName("/req/core/fc-timeStamp")
    void aListSaysWhenItWasMade() {
        for (String collection : COLLECTIONS) {
            assertThat(Duration.between(
                                    Instant.parse(ogc.items(collection, "")
                                            .get("timeStamp")
                                            .asString()),
                                    Instant.now())
                            .abs())
                    .isLessThan(Duration.ofMinutes(1));
        }
    }

    @Test
    @DisplayName("/req/core/fc-numberMatched")
    void aListSaysHowManyMatchInAllItsParts() {
        for (String query : List.of("limit=7", "limit=40&bbox=38,29,49,38", "limit=1&country=JO")) {
            for (String collection : COLLECTIONS) {
                List<String> ids = ids(ogc.all(collection, query));
                assertThat(ids).doesNotHaveDuplicates();
                assertThat(ogc.items(collection, query).get("numberMatched").asInt())
                        .as(collection + " with " + query)
                        .isEqualTo(ids.size())
                        .isPositive();
            }
        }
        assertThat(ids(ogc.all("incidents", "limit=7"))).isEqualTo(ids(ogc.all("incidents", "limit=1000")));
    }

    @Test
    @DisplayName("/req/core/fc-numberReturned")
    void aListSaysHowManyItHolds() {
        for (String collection : COLLECTIONS) {
            JsonNode items = ogc.items(collection, "limit=7");
            assertThat(items.get("numberReturned").asInt())
                    .isEqualTo(7)
                    .isEqualTo(items.get("features").size());
        }
    }

    @Test
    @DisplayName("/req/core/f-op")
    void everyFeatureHasAnAddressOfItsOwn() {
        for (String collection : COLLECTIONS) {
            for (JsonNode listed : ogc.items(collection, "limit=25").get("features")) {
                JsonNode feature = ogc.json("/collections/" + collection + "/items/"
                        + listed.get("id").asString());
                assertThat(feature.get("properties")).isEqualTo(listed.get("properties"));
                assertThat(feature.get("geometry")).isEqualTo(listed.get("geometry"));
            }
        }
    }

    @Test
    @DisplayName("/req/core/f-success")
    void aFeatureAnswersAndWhatIsNoneDoesNot() {
        assertThat(ogc.get("/collections/incidents/items/1").statusCode()).isEqualTo(200);
        for (String nothing : List.of("incidents/items/999999", "locations/items/atlantis", "nothing/items")) {
            HttpResponse<String> response = ogc.get("/collections/" + nothing);
            assertThat(response.statusCode()).as(nothing).isEqualTo(404);
            assertThat(type(response)).as(nothing).isEqualTo("application/problem+json");
        }
    }

    @Test
    @DisplayName("/req/core/f-links")
    void aFeatureLinksToItselfItsOtherFormAndItsCollection() {
        for (String address : List.of("incidents/items/1", "locations/items/al-asad")) {
            JsonNode feature = ogc.json("/collections/" + address);
            assertThat(links(feature))
                    .extracting(l -> l.get("rel").asString())
                    .contains("self", "alternate", "collection");
            assertAllHaveRelAndType(links(feature));
            assertThat(ogc.json(link(feature, "self"))).isEqualTo(feature);
            assertThat(type(ogc.get(link(feature, "alternate")))).startsWith("text/html");
            assertThat(ogc.json(link(feature, "collection")).get("id").asString())
                    .isEqualTo(address.split("/")[0]);
        }
    }

    @Test
    @DisplayName("/req/core/f-op, as known on a day")
    void aFeatureReadsAsItWasKnown() {
        JsonNode before = ogc.json("/collections/incidents/items/1?asOf=2023-10-25");
        JsonNode now = ogc.json("/collections/incidents/items/1");

        assertThat(before.get("id")).isEqualTo(now.get("id"));
        assertThat(link(before, "self")).contains("asOf=2023-10-25");
        assertThat(link(before, "canonical")).endsWith("/incidents/1?asOf=2023-10-25");
        assertThat(ogc.get("/collections/incidents/items/1?asOf=2001-01-01").statusCode())
                .isEqualTo(404);
    }

    private List<JsonNode> parameters(String name) {
        JsonNode paths = ogc.json("/api").get("paths");
        List<JsonNode> found = new ArrayList<>();
        for (String collection : COLLECTIONS) {
            paths.get("/collections/" + collection + "/items")
                    .at("/get/parameters")
                    .forEach(parameter -> {
                        if (parameter.get("name").asString().equals(name)) {
                            found.add(parameter);
                        }
                    });
        }
        assertThat(found).hasSameSizeAs(COLLECTIONS);
        return found;
    }

    private Set<String> addresses() {
        return ogc.json("/api").get("paths").propertyNames().stream()
                .map(path -> path.replace("locations/items/{featureId}", "locations/items/al-asad")
                        .replace("{featureId}", "1"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isIn(String box, JsonNode feature) {
        if (feature.get("geometry").isNull()) {
            return true;
        }
        double[] n =
                Arrays.stream(box.split(",")).mapToDouble(Double::parseDouble).toArray();
        double longitude = feature.at("/geometry/coordinates/0").asDouble();
        double latitude = feature.at("/geometry/coordinates/1").asDouble();
        boolean east = n[0] <= n[2] ? longitude >= n[0] && longitude <= n[2] : longitude >= n[0] || longitude <= n[2];
        return east && latitude >= n[1] && latitude <= n[3];
    }

    private static boolean overlaps(JsonNode feature, String from, String to) {
        LocalDate starts = LocalDate.parse(feature.at("/properties/startsOn").asString());
        LocalDate ends = LocalDate.parse(feature.at("/properties/endsOn").asString());
        return !ends.isBefore(LocalDate.parse(from)) && !starts.isAfter(LocalDate.parse(to));
    }

    private static void assertAllHaveRelAndType(List<JsonNode> links) {
        assertThat(links).isNotEmpty().allSatisfy(link -> {
            assertThat(link.get("rel").asString()).isNotEmpty();
            assertThat(link.get("type").asString()).isNotEmpty();
            assertThat(link.get("href").asString()).startsWith("http");
        });
    }
}
