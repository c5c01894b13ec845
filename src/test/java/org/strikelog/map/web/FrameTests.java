package org.strikelog.map.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.strikelog.explore.MapView;
import org.strikelog.location.BoundingBox;
import org.strikelog.location.Tile;

class FrameTests {

    @Test
    void holdsWhereMostIncidentsAreAndNotTheFewFarAway() {
        Frame frame = Objects.requireNonNull(Frame.of(
                new MapView(100, List.of(cell(44, 33, 50), cell(40, 35, 45), cell(-77, 39, 5)), List.of(), 0)));

        assertThat(frame.box()).isEqualTo(new BoundingBox(40, 33, 44, 35));
    }

    @Test
    void isNoneWhereNothingHasAPlace() {
        assertThat(Frame.of(new MapView(3, List.of(), List.of(), 3))).isNull();
    }

    @Test
    void zoomsOutForMore() {
        assertThat(new Frame(new BoundingBox(-180, -60, 180, 75)).zoom()).isEqualTo(2);
        assertThat(new Frame(new BoundingBox(40, 33, 44, 35)).zoom()).isBetween(7, 8);
        assertThat(new Frame(new BoundingBox(44, 33, 44, 33)).firstZoom()).isEqualTo(9);
    }

    @Test
    void hasARimThatGoesRoundTheWorld() {
        assertThat(new Frame(new BoundingBox(170, -10, -170, 10)).withRim())
                .isEqualTo(new BoundingBox(165, -15, -165, 15));
        assertThat(new Frame(new BoundingBox(-150, -10, 150, 10)).withRim())
                .isEqualTo(new BoundingBox(-180, -15, 180, 15));
    }

    @Test
    void liesWithinAnAreaThatHoldsAllItsCorners() {
        Frame frame = new Frame(new BoundingBox(43, 33, 44, 34));

        assertThat(frame.within(new MapView.Area(43.5, 33.5, 400, 1, null))).isTrue();
        assertThat(frame.within(new MapView.Area(43.5, 33.5, 50, 1, null))).isFalse();
    }

    static MapView.Cell cell(double lon, double lat, long count) {
        return new MapView.Cell(
                lon,
                lat,
                count,
                List.of(lon, lat, lon, lat),
                List.of(Tile.at(lat, lon, Tile.DEEPEST)),
                null,
                null,
                null,
                null);
    }
}
