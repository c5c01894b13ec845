package org.strikelog.map.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.strikelog.explore.Bucket;
import org.strikelog.explore.Extent;
import org.strikelog.explore.Facet;
import org.strikelog.explore.Histogram;
import org.strikelog.explore.Stack;
import org.strikelog.incident.IncidentFilter;

class LegendTests {

    private static final Histogram WEAPONS = new Histogram(
            Bucket.DAY,
            Stack.WEAPON,
            List.of(
                    new Histogram.Value("several", "several", 9),
                    new Histogram.Value("rocket", "rocket", 5),
                    new Histogram.Value("none", "none", 4)),
            List.of());

    private static final List<Facet> FACETS = List.of(
            new Facet("weapon", List.of(new Facet.Value("rocket", "rocket", true, new Extent(12, null, null))), 0));

    @Test
    void saysWhatWouldMatchRatherThanWhatIsColoured() {
        Legend legend = legend();

        assertThat(legend.entries())
                .extracting(entry -> entry.series().value())
                .containsExactly("rocket", "several", "none");
        assertThat(legend.entries().getFirst().count()).isEqualTo(12);
        assertThat(legend.entries().getFirst().chosen()).isTrue();
    }

    @Test
    void namesGroupsWithoutHowOftenTheyAreATarget() {
        Histogram groups = new Histogram(
                Bucket.DAY, Stack.GROUP, List.of(new Histogram.Value("us-centcom", "CENTCOM", 2)), List.of());
        List<Facet> facets = List.of(new Facet(
                "group", List.of(new Facet.Value("us-centcom", "CENTCOM", false, new Extent(195, null, null))), 1));

        Legend legend = Legend.of(Stack.GROUP, TimelineTable.series(groups), facets, IncidentFilter.of(Map.of()));

        assertThat(legend.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.parameter()).isEqualTo("group");
            assertThat(entry.count()).isNull();
        });
    }

    @Test
    void asksForNothingThatIsNoValue() {
        assertThat(legend().entries().subList(1, 3))
                .extracting(Legend.Entry::parameter)
                .containsOnlyNulls();
    }

    @Test
    void keepsTheColoursOfAllForThoseThatAreLeft() {
        Histogram left = new Histogram(
                Bucket.DAY, Stack.WEAPON, List.of(new Histogram.Value("several", "several", 9)), List.of());
        TimelineTable table = TimelineTable.of(left, TimelineTable.series(WEAPONS));

        assertThat(table.series()).extracting(TimelineTable.Series::colour).containsExactly("8");
        assertThat(table.series()).extracting(TimelineTable.Series::key).containsExactly("timeline.several.weapon");
    }

    private static Legend legend() {
        return Legend.of(
                Stack.WEAPON,
                TimelineTable.series(WEAPONS),
                FACETS,
                IncidentFilter.of(Map.of("weapon", List.of("rocket"))));
    }
}
