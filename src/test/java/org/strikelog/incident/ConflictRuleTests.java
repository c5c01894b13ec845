package org.strikelog.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.strikelog.support.WholeApplicationTest;

/** What was worked out by hand from the files of the sample. */
@WholeApplicationTest
class ConflictRuleTests {

    private static final Paging ALL = Paging.of(Map.of("limit", List.of("1000")));

    @Autowired
    IncidentList incidents;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest(name = "conflict={0} finds {1}")
    @CsvSource(delimiter = '|', textBlock = """
            day         | 2023-10-17-al-asad-1 2023-10-18-al-tanf-1 2023-10-25-erbil-air-base-1 2024-01-28-tower-22-1 2024-07-25-al-asad-1 2024-07-26-mss-euphrates-1
            place       | 2023-10-18-al-tanf-1
            figure      | 2023-11-09-mosul-dam-1 2023-11-13-mss-euphrates-1 2023-12-25-hilla-1 2024-01-04-baghdad-1 2024-01-20-al-asad-1 2024-01-28-tower-22-1 2024-02-04-al-omar-oil-field-1 2024-07-19-tel-aviv-1 2024-08-05-al-asad-1
            attribution | 2023-10-07-israel-1 2023-10-17-al-asad-1 2023-11-26-mv-central-park-1 2024-01-28-tower-22-1
            """)
    void findsWhatTheSampleIsAtOddsAbout(String kind, String keys) {
        IncidentFilter filter = IncidentFilter.ALL.with("conflict", kind);

        assertThat(keys(filter)).containsExactlyInAnyOrder(keys.split(" "));
        assertThat(new SqlIncidentList(jdbc).page(filter, ALL).items())
                .extracting(IncidentSummary::id)
                .containsExactlyElementsOf(ids(filter));
        assertThat(incidents.page(filter, ALL).items())
                .allSatisfy(row -> assertThat(row.conflicts())
                        .extracting(Conflict::toString)
                        .contains(kind));
    }

    @ParameterizedTest(name = "sources of Tower 22, as known on {0}")
    @CsvSource({
        "2024-01-28, day", // NTBM has it on the 27th, in a report without a day; CENTCOM's 25 was replaced at once
        "2024-01-29, day", // 34 or more, 40 or more and 47 can all be right
        "2024-01-31, day", // Washington names an umbrella
        "2024-02-02, day", // the Pentagon a member of it
        "2024-02-05, 'day figure'", // around 40 is not 47, though it is at least 40
        "2024-02-06, 'day figure attribution'" // Tehran is blamed, which had denied it
    })
    void growsWithWhatWasSaid(LocalDate day, String kinds) {
        assertThat(conflicts("2024-01-28-tower-22-1", day))
                .extracting(Conflict::toString)
                .containsExactly(kinds.split(" "));
    }

    @Test
    void keepsTheDaysOnWhichTheRuleFindsAConflict() {
        List<LocalDate> days = jdbc.sql("""
                        select distinct day from incident_dispute, unnest(array[since, until]) edge, generate_series(0, 1) back,
                             lateral (select case when isfinite(edge) then edge - back end) as near (day)
                        where day is not null
                        """).query(LocalDate.class).list();

        assertThat(days)
                .hasSizeGreaterThan(20)
                .allSatisfy(day -> assertThat(jdbc.sql("""
                                (select incident_id, kind from conflicts_of(array(select id from incident), :day)
                                 except
                                 select incident_id, kind from incident_dispute where since <= :day and until > :day)
                                union all
                                (select incident_id, kind from incident_dispute where since <= :day and until > :day
                                 except
                                 select incident_id, kind from conflicts_of(array(select id from incident), :day))
                                """)
                                .param("day", day)
                                .query((row, number) -> row.getLong(1) + row.getString(2))
                                .list())
                        .isEmpty());
    }

    @Test
    void readsListsAsKnownOnADay() {
        IncidentFilter filter = IncidentFilter.ALL.with("conflict", "figure");

        assertThat(keys(filter.with("asOf", "2024-02-05"))).contains("2024-01-28-tower-22-1");
        assertThat(keys(filter.with("asOf", "2024-02-02"))).doesNotContain("2024-01-28-tower-22-1");
        IncidentFilter then = IncidentFilter.ALL.with("asOf", "2024-02-02");
        assertThat(marks(incidents.page(then, ALL)))
                .isEqualTo(marks(new SqlIncidentList(jdbc).page(then, ALL)))
                .containsEntry(id("2024-01-28-tower-22-1"), Set.of(Conflict.DAY));
    }

    @Test
    void holdsJointClaimsToBeNoContradiction() {
        assertThat(conflicts("2024-01-12-yemen-1", null)).doesNotContain(Conflict.ATTRIBUTION);
    }

    @Test
    void holdsAStandInToBeAnyoneUnderItsUmbrella() {
        assertThat(conflicts("2023-10-18-al-tanf-1", null)).doesNotContain(Conflict.ATTRIBUTION);
    }

    @Test
    void measuresOnTheSphere() {
        double quarter =
                jdbc.sql("select km_between(0, 0, 0, 90)").query(Double.class).single();
        double acrossTheDateLine = jdbc.sql("select km_between(0, 179.5, 0, -179.5)")
                .query(Double.class)
                .single();

        assertThat(quarter).isBetween(10_007.0, 10_008.0);
        assertThat(acrossTheDateLine).isBetween(111.0, 111.3);
    }

    private Set<Conflict> conflicts(String key, @Nullable LocalDate asOf) {
        return ledger.published(id(key), asOf).conflicts();
    }

    private static Map<Long, Set<Conflict>> marks(IncidentPage page) {
        return page.items().stream().collect(Collectors.toMap(IncidentSummary::id, IncidentSummary::conflicts));
    }

    private List<Long> ids(IncidentFilter filter) {
        return incidents.page(filter, ALL).items().stream()
                .map(IncidentSummary::id)
                .toList();
    }

    private List<String> keys(IncidentFilter filter) {
        return ids(filter).stream()
                .map(id -> jdbc.sql("select external_id from incident where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .toList();
    }

    private long id(String key) {
        return jdbc.sql("select id from incident where external_id = :key")
                .param("key", key)
                .query(Long.class)
                .single();
    }
}
