package org.strikelog.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTests {

    @Test
    void showsTheNewestFirstWhenNothingIsAsked() {
        assertThat(Paging.of(Map.of())).isEqualTo(Paging.FIRST);
        assertThat(Paging.FIRST.order()).isEqualTo("-date");
    }

    @Test
    void readsAnOrderAndWritesItBack() {
        assertThat(Paging.of(Map.of("sort", List.of("-injured"))).order()).isEqualTo("-injured");
        assertThat(Paging.of(Map.of("sort", List.of("title"))).order()).isEqualTo("title");
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({"sort,Date", "sort,--date", "sort,-", "sort,id;drop", "limit,0", "limit,-1", "limit,1001", "limit,ten"})
    void refusesWhatItCannotMean(String parameter, String value) {
        assertThatExceptionOfType(InvalidParameters.class)
                .isThrownBy(() -> Paging.of(Map.of(parameter, List.of(value))))
                .withMessageContaining(parameter);
    }

    @Test
    void givesACursorBackAsItWas() {
        Cursor cursor = new Cursor(Cursor.listOf(IncidentFilter.ALL, Paging.FIRST), true, "2023-10-18", 42);

        assertThat(Cursor.parse(cursor.toString(), IncidentFilter.ALL, Paging.FIRST))
                .isEqualTo(cursor);
    }

    @Test
    void refusesACursorOfAnotherFilterOrOrder() {
        String cursor = new Cursor(Cursor.listOf(IncidentFilter.ALL, Paging.FIRST), false, "2023-10-18", 42).toString();

        assertThatExceptionOfType(InvalidParameters.class)
                .isThrownBy(() -> Cursor.parse(cursor, IncidentFilter.ALL.with("country", "IQ"), Paging.FIRST));
        assertThatExceptionOfType(InvalidParameters.class)
                .isThrownBy(() -> Cursor.parse(cursor, IncidentFilter.ALL, new Paging(Sort.TITLE, false, 100, null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "!!!", "MTIz", "LTEKPgo0MgoyMDIz"})
    void refusesWhatIsNoCursor(String text) {
        assertThatExceptionOfType(InvalidParameters.class)
                .isThrownBy(() -> Cursor.parse(text, IncidentFilter.ALL, Paging.FIRST))
                .withMessageContaining("cursor");
    }
}
