package org.strikelog.site.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.Party;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentList;
import org.strikelog.incident.IncidentSummary;
import org.strikelog.incident.Paging;
import org.strikelog.location.Gazetteer;
import org.strikelog.location.LocationSummary;
import org.strikelog.support.WholeApplicationTest;

/** What a reader who knows the campaign of 2023 and 2024 would look up first. */
@WholeApplicationTest
class SampleRecordTests {

    @Autowired
    private SampleRecord sample;

    @Autowired
    private IncidentList incidents;

    @Autowired
    private Gazetteer gazetteer;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void holdsTheWholeRecord() {
        assertThat(rows("incident", "revision", "attribution", "figure", "citation", "report", "location", "tally"))
                .containsExactly(225, 225, 481, 168, 556, 311, 92, 135);
    }

    @Test
    void isLoadedOnlyOnce() {
        sample.load();

        assertThat(rows("incident", "revision", "location_name", "membership")).containsExactly(225, 225, 226, 25);
    }

    @ParameterizedTest(name = "US troops hurt from 17 October to 6 November 2023, as known on {0}")
    @CsvSource({"2023-10-25, 24, 24", "2023-11-06, 48, 46"})
    void rollsUpAsTheDesignWorksOutByHand(LocalDate day, long latest, long official) {
        var toll = jdbc.sql("""
                        select sum(t.latest) as latest, sum(t.official) as official
                        from toll(:day) t join published_incident i on i.id = t.incident_id
                        where t.party = 'us_military' and t.effect = 'injured' and i.country in ('IQ', 'SY')
                          and i.starts_on between '2023-10-17' and '2023-11-06'
                        """)
                .param("day", day)
                .query((row, number) -> List.of(row.getLong("latest"), row.getLong("official")))
                .single();

        assertThat(toll).containsExactly(latest, official);
    }

    /**
     * By hand: CENTCOM said 4 at al-Asad and 20 at al-Tanf on 25 October; on 6 November the Pentagon said at least 13 and at
     * least 32 of the same, and 1 at Erbil. A monitor alone had counted 2 at the Euphrates base.
     */
    @ParameterizedTest(name = "US troops hurt from 17 October to 6 November 2023, as known on {0}, by {1}")
    @CsvSource({
        "2023-10-24, latest, 0, 11, 1, 10",
        "2023-10-25, latest, 24, 12, 7, 5",
        "2023-10-25, official, 24, 12, 7, 5",
        "2023-10-25, lowest, 24, 12, 7, 5",
        "2023-10-25, highest, 24, 12, 7, 5",
        "2023-10-26, latest, 24, 15, 8, 7",
        "2023-10-26, official, 24, 15, 8, 7",
        "2023-11-06, latest, 48, 40, 15, 25",
        "2023-11-06, official, 46, 40, 15, 27",
        "2023-11-06, lowest, 48, 40, 15, 25",
        "2023-11-06, highest, 48, 40, 15, 25",
        ", latest, 48, 44, 15, 29",
        ", official, 46, 44, 15, 31"
    })
    void sumsUpByTheReadersRuleAsKnownOnADay(
            String day, String rule, long injured, int incidents, int stated, int unknown) {
        IncidentFilter filter = IncidentFilter.of(Map.of(
                "from", List.of("2023-10-17"),
                "to", List.of("2023-11-06"),
                "country", List.of("IQ", "SY"),
                "asOf", List.of(day == null ? "" : day),
                "figures", List.of(rule)));

        assertThat(this.incidents.total(filter).possible()).isEqualTo(incidents);
        assertThat(this.incidents.tolls(filter))
                .filteredOn(t -> t.party() == Party.US_MILITARY && t.effect() == Effect.INJURED)
                .singleElement()
                .satisfies(toll -> {
                    assertThat(toll.point()).isEqualTo(injured);
                    assertThat(toll.stated()).isEqualTo(stated);
                    assertThat(toll.unknown()).isEqualTo(unknown);
                });
    }

    @ParameterizedTest(name = "“{0}” finds {1}")
    @CsvSource({
        "عين الأسد, al-asad",
        "عين الاسد, al-asad",
        "Ain al-Asad, al-asad",
        "ain assad, al-asad",
        "التنف, al-tanf",
        "al tannf, al-tanf",
        "tower 22, tower-22"
    })
    void findsPlacesByAnyNameInAnyScript(String words, String key) {
        assertThat(gazetteer.search(words, 5)).extracting(LocationSummary::key).contains(key);
    }

    @ParameterizedTest(name = "“{0}” finds as much as location={1}")
    @CsvSource({"عين الأسد, al-asad", "\"tower 22\", tower-22"})
    void findsIncidentsByEveryNameOfTheirPlace(String words, String key) {
        assertThat(ids(IncidentFilter.ALL.with("q", words))).containsAll(ids(IncidentFilter.ALL.with("location", key)));
    }

    @Test
    void understandsWebSearchSyntax() {
        long drones = incidents.total(IncidentFilter.ALL.with("q", "drone")).possible();
        long withoutRockets =
                incidents.total(IncidentFilter.ALL.with("q", "drone -rocket")).possible();

        assertThat(drones).isGreaterThan(withoutRockets);
        assertThat(withoutRockets).isPositive();
        assertThat(incidents.total(IncidentFilter.ALL.with("q", "drones")).possible())
                .isEqualTo(drones);
        assertThat(incidents.total(IncidentFilter.ALL.with("q", "\"")).possible())
                .isZero();
    }

    @ParameterizedTest(name = "sort={0}")
    @CsvSource({"date", "-date", "title", "-title", "killed", "-killed", "injured", "-injured"})
    void pagesThroughEveryIncidentOnceAndBack(String sort) {
        Paging paging = Paging.of(Map.of("sort", List.of(sort), "limit", List.of("40")));
        List<Long> forwards = new ArrayList<>();
        List<Long> backwards = new ArrayList<>();
        var page = incidents.page(IncidentFilter.ALL, paging);
        assertThat(page.prev()).isNull();
        forwards.addAll(numbers(page.items()));
        while (page.next() != null) {
            page = incidents.page(IncidentFilter.ALL, paging.at(page.next()));
            forwards.addAll(numbers(page.items()));
        }
        backwards.addAll(0, numbers(page.items()));
        while (page.prev() != null) {
            page = incidents.page(IncidentFilter.ALL, paging.at(page.prev()));
            backwards.addAll(0, numbers(page.items()));
        }

        assertThat(forwards).hasSize(225).doesNotHaveDuplicates();
        assertThat(backwards).isEqualTo(forwards);
    }

    private List<Long> ids(IncidentFilter filter) {
        return numbers(incidents
                .page(filter, Paging.of(Map.of("limit", List.of("1000"))))
                .items());
    }

    private static List<Long> numbers(List<IncidentSummary> items) {
        return items.stream().map(IncidentSummary::id).toList();
    }

    private List<Integer> rows(String... tables) {
        return List.of(tables).stream()
                .map(table -> jdbc.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single())
                .toList();
    }
}
