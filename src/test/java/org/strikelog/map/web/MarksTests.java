package org.strikelog.map.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.strikelog.explore.MapView;
import org.strikelog.location.BoundingBox;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MarksTests {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void cannotEndTheElementThatCarriesThem() {
        MapView map = new MapView(
                1, List.of(), List.of(new MapView.Area(44, 33, 10, 1, new MapView.Spot("x", "</script><b>"))), 0);
        String json = Marks.of(5, null, true, map, null).json(JSON);

        assertThat(json).doesNotContain("<");
        assertThat(JSON.readTree(json).at("/areas/0/location/name").asString()).isEqualTo("</script><b>");
    }

    @Test
    void leaveOutWhatGoesWithoutSaying() {
        MapView map = new MapView(3, List.of(FrameTests.cell(44.1234567, 33, 2)), List.of(), 1);
        JsonNode marks = JSON.readTree(Marks.of(5, null, true, map, null).json(JSON));

        assertThat(marks.at("/cells/0").propertyNames()).containsExactlyInAnyOrder("lon", "lat", "count", "tiles");
        assertThat(marks.at("/cells/0/lon").asDouble()).isEqualTo(44.12346);
        assertThat(marks.has("others")).isFalse();
    }

    @Test
    void countWhatIsFarAwayInTheTotalAlone() {
        List<MapView.Cell> near = IntStream.range(0, 200)
                .mapToObj(i -> FrameTests.cell(43 + i / 1000.0, 33, 1))
                .toList();
        List<MapView.Cell> all = Stream.concat(near.stream(), Stream.of(FrameTests.cell(-77, 39, 7)))
                .toList();
        Frame seen = new Frame(new BoundingBox(42, 32, 44, 34));

        Marks marks = Marks.of(5, seen, false, new MapView(207, all, List.of(), 0), null);
        assertThat(marks.cells()).hasSize(200);
        assertThat(marks.total()).isEqualTo(207);
        assertThat(marks.frame()).isNull();
    }
}
