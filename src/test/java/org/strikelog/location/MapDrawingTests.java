package org.strikelog.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.strikelog.location.MapDrawing.Label;
import org.strikelog.location.MapDrawing.Mark;
import org.strikelog.location.MapDrawing.Spot;
import tools.jackson.databind.json.JsonMapper;

class MapDrawingTests {

    private static final Atlas ATLAS = new Atlas(JsonMapper.shared());
    private static final Coordinates AL_ASAD = new Coordinates(33.7857, 42.4412);

    @Test
    void putsOneSpotInTheMiddleOfTheCountryAroundIt() {
        MapDrawing drawing = MapDrawing.of(ATLAS, List.of(new Spot(AL_ASAD, null, 3, "al-asad", "Al-Asad")));

        Mark mark = drawing.marks().getFirst();
        assertThat(mark.x()).isCloseTo(drawing.width() / 2.0, within(0.1));
        assertThat(mark.y()).isCloseTo(drawing.height() / 2.0, within(0.1));
        assertThat(drawing.ground().get("land")).startsWith("M");
        assertThat(drawing.labels()).extracting(Label::text).contains("Baghdad");
    }

    @Test
    void holdsWholeAreasAndDrawsThemTrueToScaleBeneathThePoints() {
        Spot point = new Spot(AL_ASAD, null, 1, null, null);
        Spot area = new Spot(new Coordinates(33, 43.7), 450.0, 1, null, "Iraq");

        List<Mark> marks = MapDrawing.of(ATLAS, List.of(point, area)).marks();

        assertThat(marks).extracting(Mark::area).containsExactly(true, false);
        Mark iraq = marks.getFirst();
        assertThat(iraq.x() - iraq.r()).isPositive();
        assertThat(iraq.y() + iraq.r()).isLessThan(MapFrame.HEIGHT);
        double kmPerPixel = 450 / iraq.r();
        double apart = Math.hypot(
                iraq.x() - marks.getLast().x(), iraq.y() - marks.getLast().y());
        assertThat(apart * kmPerPixel).isCloseTo(AL_ASAD.kmTo(new Coordinates(33, 43.7)), within(10.0));
    }

    @Test
    void mergesPointsThatOverlapUntilNoneDoes() {
        List<Spot> row = IntStream.range(0, 12)
                .mapToObj(i -> new Spot(new Coordinates(33, 40 + 0.15 * i), null, i + 1L, "place-" + i, null))
                .toList();
        Spot far = new Spot(new Coordinates(33, 60), null, 5, "far", null);
        Spot area = new Spot(new Coordinates(33, 41), 100.0, 2, null, null);

        MapDrawing drawing = MapDrawing.of(
                ATLAS, Stream.concat(row.stream(), Stream.of(far, area)).toList());
        List<Mark> points =
                drawing.merged().marks().stream().filter(m -> !m.area()).toList();

        assertThat(drawing.merged().marks().getFirst().area()).isTrue();
        assertThat(points).hasSizeLessThan(drawing.marks().size() - 1);
        assertThat(points.stream().mapToLong(Mark::count).sum()).isEqualTo(12 * 13 / 2 + 5);
        assertThat(points).filteredOn(m -> "far".equals(m.key())).hasSize(1);
        for (Mark one : points) {
            assertThat(points)
                    .allMatch(m -> m == one || Math.hypot(m.x() - one.x(), m.y() - one.y()) >= m.r() + one.r());
        }
    }

    @Test
    void drawsTheWorldWhereTheRegionIsTooSmall() {
        MapDrawing drawing = MapDrawing.of(
                ATLAS,
                List.of(
                        new Spot(new Coordinates(-33.9, 151.2), null, 1, null, null),
                        new Spot(new Coordinates(40.7, -74), null, 1, null, null)));

        assertThat(drawing.marks()).allSatisfy(mark -> assertThat(mark.x()).isBetween(0.0, (double) drawing.width()));
        assertThat(drawing.ground().get("land")).isNotEmpty();
    }

    @Test
    void leavesOutWhatTheEyeCannotSee() {
        MapDrawing drawing = MapDrawing.of(ATLAS, List.of(new Spot(AL_ASAD, null, 1, null, null)));

        assertThat(drawing.ground().values().stream().mapToInt(String::length).sum())
                .isLessThan(60_000);
    }

    @Test
    void setsNoNameOverAnother() {
        List<Label> labels = MapDrawing.of(ATLAS, List.of(new Spot(AL_ASAD, null, 1, null, null)))
                .labels();

        assertThat(labels)
                .allSatisfy(label ->
                        assertThat(labels).filteredOn(other -> other != label).noneMatch(label::overlaps));
    }
}
