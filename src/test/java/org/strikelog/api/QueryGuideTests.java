package org.strikelog.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.Paging;

class QueryGuideTests {

    static final List<QueryGuide.Parameter> LIST = QueryGuide.list();

    @Test
    void describesTheWholeFilterInItsOwnOrder() {
        assertThat(QueryGuide.FILTER)
                .extracting(QueryGuide.Parameter::name)
                .containsExactlyElementsOf(IncidentFilter.NAMES);
        assertThat(QueryGuide.PAGING).extracting(QueryGuide.Parameter::name).containsExactlyElementsOf(Paging.NAMES);
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("LIST")
    void givesExamplesAndValuesThatAreUnderstood(QueryGuide.Parameter parameter) {
        assertThatCode(() -> read(parameter.name(), parameter.example())).doesNotThrowAnyException();
        for (String value : parameter.values()) {
            assertThatCode(() -> read(parameter.name(), value)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("LIST")
    void saysOfWhatMayBeRepeatedThatItMay(QueryGuide.Parameter parameter) {
        Map<String, List<String>> twice = Map.of(parameter.name(), List.of(parameter.example(), parameter.example()));
        if (parameter.repeatable()) {
            assertThatCode(() -> IncidentFilter.of(twice)).doesNotThrowAnyException();
        }
    }

    private static void read(String name, String value) {
        Map<String, List<String>> query = Map.of(name, List.of(value));
        IncidentFilter.of(query);
        Paging.of(query);
    }
}
