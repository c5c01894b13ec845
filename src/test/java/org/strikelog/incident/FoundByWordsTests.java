package org.strikelog.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.strikelog.support.WholeApplicationTest;

@WholeApplicationTest
class FoundByWordsTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IncidentList list;

    @ParameterizedTest
    @ValueSource(strings = {"katib hezbolla", "Kataeb Hezbolah", "كتاب حزب الله", "KATAIB  HEZBULLAH"})
    void findsAGroupWhoseNameIsMistyped(String q) {
        assertThat(found("q", q)).isNotEmpty().isEqualTo(tiedTo("kataib-hezbollah"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"عين الاسد", "عين اسد", "عين الاصد", "ain al-assd", "ayn al asad"})
    void findsAPlaceWhoseNameIsMistyped(String q) {
        assertThat(found("q", q)).isNotEmpty().containsAll(found("location", "al-asad"));
    }

    @Test
    void findsWhatLiesInAPlaceWhoseNameIsMistyped() {
        assertThat(found("q", "hasakah governerate"))
                .isNotEmpty()
                .containsAll(found("location", "hasakah-governorate"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drone",
                "baghdad drone",
                "air base attack",
                "iran",
                "hamas",
                "\"katib hezbolla\"",
                "katib -hezbolla",
                "katib or hezbolla"
            })
    void addsNothingToCommonWordsNorToOperators(String q) {
        assertThat(found("q", q)).isEqualTo(holding(q));
    }

    @ParameterizedTest
    @CsvSource({
        "drone, Dronero, false",
        "drone, Drohne, false",
        "iran, Iraq, false",
        "hamas, Hama, false",
        "baghdad drone, Baghdad, false",
        "katib hezbolla, Kataib Hezbollah, true",
        "al-tanif, Al-Tanf Garrison, true",
        "Кієв, Київ, false",
        "севастопол, Севастополь, true",
        "עין גדי, עין גדי, true"
    })
    void resemblesANameOnlyWhereNoWordIsForeignToIt(String q, String name, boolean resembles) {
        assertThat(jdbc.sql("select resembles(:q, :name)")
                        .param("q", q)
                        .param("name", name)
                        .query(Boolean.class)
                        .single())
                .isEqualTo(resembles);
    }

    private Set<Long> found(String parameter, String value) {
        return list
                .page(IncidentFilter.of(Map.of(parameter, List.of(value))), Paging.of(Map.of("limit", List.of("1000"))))
                .items()
                .stream()
                .map(IncidentSummary::id)
                .collect(Collectors.toSet());
    }

    private Set<Long> tiedTo(String group) {
        return Set.copyOf(jdbc.sql("""
                        select i.id from published_incident i
                        join attribution a on a.incident_id = i.id join armed_group g on g.id = a.group_id
                        where g.key = :group
                        """).param("group", group).query(Long.class).list());
    }

    private Set<Long> holding(String q) {
        return Set.copyOf(jdbc.sql("""
                        select i.id from published_incident i join incident_words w on w.incident_id = i.id
                        where w.words @@ words_query(:q)
                        """).param("q", q).query(Long.class).list());
    }
}
