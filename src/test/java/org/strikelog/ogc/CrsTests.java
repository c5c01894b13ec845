package org.strikelog.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.strikelog.ogc.OgcClient.COLLECTIONS;
import static org.strikelog.ogc.OgcClient.encoded;
import static org.strikelog.ogc.OgcClient.ids;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.strikelog.api.ApiClient;
import org.strikelog.location.BoundingBox;
import org.strikelog.location.Coordinates;
import org.strikelog.support.WholeApplicationTest;
import tools.jackson.databind.JsonNode;

/**
 * Coordinates as they are asked for.
 *
 * @see <a href="https://docs.ogc.org/is/18-058r1/18-058r1.html">OGC 18-058r1, Part 2: Coordinate Reference Systems by
 *     Reference</a>
 */
@WholeApplicationTest
class CrsTests {

    @LocalServerPort
    private int port;

    private OgcClient ogc;

    @BeforeEach
    void connect() {
        ogc = new OgcClient(port);
    }

    /** The example of EPSG guidance note 7-2 for method 1024. */
    @Test
    void reckonsMetresAsEpsgDoes() {
        List<Double> metres = Crs.WEB_MERCATOR.position(new Coordinates(24.381786944444446, -100.33333333333333));

        assertThat(metres.get(0)).isCloseTo(-11169055.58, within(0.01));
        assertThat(metres.get(1)).isCloseTo(2800000.0, within(0.01));
    }

    @Test
    void drawsPolesOnTheEdgeOfTheMap() {
        assertThat(Crs.WEB_MERCATOR.position(new Coordinates(90, 0)).get(1)).isEqualTo(20_048_967);
        assertThat(Crs.WEB_MERCATOR.position(new Coordinates(-90, 0)).get(1)).isEqualTo(-20_048_967);
    }

    @Test
    void readsABoxInMetres() {
        BoundingBox box = Crs.WEB_MERCATOR.box("-11169055.58,2800000,20037508.342789244,20037508.342789244");

        assertThat(box.west()).isCloseTo(-100.33333333, within(1e-7));
        assertThat(box.south()).isCloseTo(24.38178694, within(1e-7));
        assertThat(box.east()).isEqualTo(180);
        assertThat(box.north()).isCloseTo(85.05112878, within(1e-7));
        assertThat(Crs.WEB_MERCATOR.box("19000000,0,-19000000,1").crossesAntimeridian())
                .isTrue();
    }

    @Test
    void holdsInABoxWhatItWasDrawnAround() {
        for (double longitude = -180; longitude <= 180; longitude += 0.7) {
            double latitude = longitude * 0.47;
            List<Double> at = Crs.WEB_MERCATOR.position(new Coordinates(latitude, longitude));
            BoundingBox box = Crs.WEB_MERCATOR.box("%s,%s,%s,%s".formatted(at.get(0), at.get(1), at.get(0), at.get(1)));
            assertThat(longitude).isBetween(box.west(), box.east());
            assertThat(latitude).isBetween(box.south(), box.north());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0,0,0,1,1,1", "30000000,0,1,1", "0,0,1,99999999", "0,1,1,0", "0,0,1", "NaN,0,1,1"})
    void refusesWhatIsNoBoxInMetres(String box) {
        assertThatThrownBy(() -> Crs.WEB_MERCATOR.box(box)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("/req/crs/fc-md-crs-list, /req/crs/fc-md-storageCrs, /req/crs/crs-uri")
    void everyCollectionNamesItsSystemsTheDefaultFirst() {
        for (String id : COLLECTIONS) {
            JsonNode collection = ogc.json("/collections/" + id);
            assertThat(collection.get("crs").valueStream().map(JsonNode::asString))
                    .containsExactlyElementsOf(Crs.URIS);
            assertThat(collection.get("storageCrs").asString()).isEqualTo(Crs.CRS84.uri());
        }
        assertThat(Crs.URIS).first().isEqualTo("http://www.opengis.net/def/crs/OGC/1.3/CRS84");
    }

    @Test
    @DisplayName("/req/crs/fc-crs-action, /req/crs/fc-crs-default-value, /req/crs/ogc-crs-header")
    void givesPositionsInTheSystemAskedForAndSaysSo() {
        for (String address : List.of(
                "/collections/incidents/items",
                "/collections/locations/items",
                "/collections/incidents/items/1",
                "/collections/locations/items/al-asad")) {
            assertThat(crs(address)).isEqualTo(Crs.CRS84.header());
            for (Crs crs : Crs.values()) {
                assertThat(crs(address + "?crs=" + encoded(crs.uri()))).isEqualTo(crs.header());
            }
        }
        JsonNode degrees = ogc.json("/collections/locations/items/al-asad").at("/geometry/coordinates");
        JsonNode metres = ogc.json("/collections/locations/items/al-asad?crs=" + encoded(Crs.WEB_MERCATOR.uri()))
                .at("/geometry/coordinates");
        assertThat(List.of(metres.get(0).asDouble(), metres.get(1).asDouble()))
                .isEqualTo(Crs.WEB_MERCATOR.position(new Coordinates(
                        degrees.get(1).asDouble(), degrees.get(0).asDouble())));
    }

    @Test
    @DisplayName("/req/crs/fc-crs-valid-value, /req/crs/fc-bbox-crs-valid-value, /req/crs/crs-exception")
    void refusesASystemThatItDoesNotKnow() {
        String unknown = encoded("http://www.opengis.net/def/crs/0/unsupported");
        for (String address : List.of(
                "/collections/incidents/items?crs=",
                "/collections/locations/items?crs=",
                "/collections/incidents/items/1?crs=",
                "/collections/locations/items/al-asad?crs=",
                "/collections/incidents/items?bbox=5,5,6,6&bbox-crs=",
                "/collections/locations/items?bbox-crs=")) {
            JsonNode problem =
                    ApiClient.JSON.readTree(ogc.get(address + unknown).body());
            assertThat(problem.get("status").asInt()).isEqualTo(400);
            assertThat(address).contains(problem.get("parameter").asString() + "=");
            assertThat(problem.get("expected").asString()).contains(Crs.WEB_MERCATOR.uri());
        }
    }

    @Test
    @DisplayName("/req/crs/fc-bbox-crs-action")
    void readsTheBoxInItsOwnSystem() {
        String metres = "&bbox-crs=" + encoded(Crs.WEB_MERCATOR.uri());
        for (String collection : COLLECTIONS) {
            assertThat(ids(ogc.all(collection, "bbox=4230140.6,3373129.9,5454655.0,4579425.8" + metres)))
                    .isNotEmpty()
                    .isEqualTo(ids(ogc.all(collection, "bbox=38,29,49,38")));
        }
    }

    @Test
    void namesEveryPropertyThatCanBeChosenByAsAParameter() {
        for (String collection : COLLECTIONS) {
            JsonNode schema = ogc.json("/collections/" + collection + "/queryables");
            JsonNode properties = ogc.items(collection, "limit=1").at("/features/0/properties");
            assertThat(schema.get("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
            assertThat(schema.get("$id").asString())
                    .isEqualTo(ogc.root() + "/collections/" + collection + "/queryables");
            assertThat(schema.get("type").asString()).isEqualTo("object");
            assertThat(schema.get("additionalProperties").asBoolean()).isFalse();
            assertThat(schema.get("properties").propertyNames()).isNotEmpty().allSatisfy(name -> {
                assertThat(properties.has(name)).as(name).isTrue();
                JsonNode own = properties.get(name);
                String value = own.isArray() ? own.path(0).asString("") : own.asString();
                assertThat(ids(ogc.all(collection, name + "=" + value)))
                        .as(name)
                        .contains(ogc.items(collection, "limit=1")
                                .at("/features/0/id")
                                .asString());
            });
        }
    }

    private String crs(String address) {
        return ogc.get(address).headers().firstValue("Content-Crs").orElseThrow();
    }
}
