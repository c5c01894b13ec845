package org.strikelog.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTests {

    private static final List<String> COLUMNS = List.of(
            "no", "date", "until", "lat", "long", "what happened", "type of attack", "group(s)", "dead", "weapon");

    @Test
    void guessesColumnsByWhatNewsroomsCallThem() {
        assertThat(Mapping.guess(COLUMNS).columns())
                .containsEntry("id", "no")
                .containsEntry("starts_on", "date")
                .containsEntry("ends_on", "until")
                .containsEntry("latitude", "lat")
                .containsEntry("title", "what happened")
                .containsEntry("event_type", "type of attack")
                .containsEntry("attributed_to", "group(s)")
                .containsEntry("killed", "dead")
                .doesNotContainKey("country");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DAY_FIRST   | 28.1.2024       | 2024-01-28",
                "DAY_FIRST   | 03/04/24        | 2024-04-03",
                "MONTH_FIRST | 03/04/2024      | 2024-03-04",
                "YEAR_FIRST  | 2024/3/4        | 2024-03-04",
                "MONTH_FIRST | 2024-03-04      | 2024-03-04",
                "YEAR_FIRST  | 4 March 2024    | 2024-03-04",
                "DAY_FIRST   | March 4, 2024   | 2024-03-04",
                "DAY_FIRST   | 31/02/2024      | 31/02/2024",
                "YEAR_FIRST  | 03/04/2024      | 03/04/2024",
                "DAY_FIRST   | early in March  | early in March"
            })
    void readsDaysInTheOrderThatWasSaid(DayOrder order, String written, String read) {
        assertThat(order.read(written)).isEqualTo(read);
    }

    @Test
    void readsARowByWhatWasSaidOfItsColumns() {
        Mapping mapping = new Mapping(
                Map.of(
                        "title",
                        "what happened",
                        "starts_on",
                        "date",
                        "ends_on",
                        "until",
                        "latitude",
                        "lat",
                        "longitude",
                        "long",
                        "event_type",
                        "type of attack",
                        "weapons",
                        "weapon",
                        "attributed_to",
                        "group(s)",
                        "killed",
                        "dead"),
                Map.of("country", "Iraq", "date_precision", "few_days"),
                DayOrder.DAY_FIRST,
                Map.of("event_type", Map.of("drone", "air_drone_strike"), "weapons", Map.of("uav", "one_way_drone")));
        StagedIncident read = read(
                mapping,
                List.of("1", "2.3.2024", "", "35,56", "45.43", "Drone", "DRONE", "One / Other", "0", "UAV, rocket"));
        assertThat(read.occurrence())
                .hasToString(
                        "Occurrence[startsOn=2024-03-02, endsOn=2024-03-02, localTime=null, utcOffset=null, datePrecision=day]");
        assertThat(read.spot())
                .hasToString(
                        "Spot[location=null, coordinates=35.5600° N, 45.4300° E, radiusKm=5.0, country=IQ, placePrecision=settlement]");
        assertThat(read.eventType()).hasToString("air_drone_strike");
        assertThat(read.weapons()).hasToString("[one_way_drone, rocket]");
        assertThat(read.actors()).hasToString("[attributed|One, attributed|Other]");
        assertThat(read.figures()).hasToString("[all/killed/0/0/tracker]");

        StagedIncident again = read(
                mapping,
                List.of("9", "2.3.2024", "4.3.2024", "35,56", "45.43", "Drone", "drone", "", "many", "picnic"));
        assertThat(again.occurrence().datePrecision()).hasToString("few_days");
        assertThat(again.externalId()).isNotEqualTo(read.externalId());
        assertThat(problems)
                .extracting(RowProblem::field, RowProblem::value)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("weapon", "picnic"),
                        org.assertj.core.groups.Tuple.tuple("dead", "many"));
    }

    private List<RowProblem> problems = List.of();

    private StagedIncident read(Mapping mapping, List<String> values) {
        Row row = new Row(2, values, Table.positions(COLUMNS));
        StagedIncident read = new MappedFormat(new OwnFormat("tracker", "Tracker"), mapping, COLUMNS).read(row);
        problems = row.problems();
        return read;
    }
}
