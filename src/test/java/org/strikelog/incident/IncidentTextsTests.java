package org.strikelog.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.strikelog.support.WholeApplicationTest;

@WholeApplicationTest
class IncidentTextsTests {

    @Autowired
    IncidentTexts texts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void sayOfEveryPublicIncidentWhatItsRowSays() {
        List<IncidentSummary> rows = new SqlIncidentList(jdbc)
                .page(IncidentFilter.ALL, Paging.of(Map.of("limit", List.of("1000"))))
                .items();
        Map<Long, IncidentText> found =
                texts.of(rows.stream().map(IncidentSummary::id).toList());

        assertThat(rows)
                .hasSizeGreaterThan(200)
                .allSatisfy(row -> assertThat(found.get(row.id()))
                        .isEqualTo(new IncidentText(
                                row.id(),
                                row.version(),
                                row.title(),
                                row.target(),
                                row.occurrence().localTime(),
                                row.occurrence().utcOffset())));
    }

    @Test
    void leaveOutWhatIsNotPublic() {
        List<Long> hidden = jdbc.sql("select id from incident where id not in (select id from published_incident)")
                .query(Long.class)
                .list();

        assertThat(texts.of(hidden)).isEmpty();
        assertThat(texts.of(LongStream.of(1, 999_999).boxed().toList())).containsOnlyKeys(1L);
        assertThat(texts.of(List.of())).isEmpty();
    }
}
