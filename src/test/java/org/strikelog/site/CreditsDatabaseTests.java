package org.strikelog.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.strikelog.explore.Explorer;
import org.strikelog.support.DatabaseTest;

@DatabaseTest
@Import(Credits.class)
class CreditsDatabaseTests {

    @MockitoBean
    private Explorer explorer;

    @Autowired
    private Credits credits;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void areOfTheRecordThatIsShown() {
        given(explorer.ready()).willReturn(true);
        given(explorer.recordVersion()).willReturn("before");
        assertThat(credits.all()).isEmpty();

        publishIncident("Gathered by others", true);
        assertThat(credits.all()).isEmpty();

        given(explorer.recordVersion()).willReturn("after");
        assertThat(credits.all()).containsExactly("Gathered by others");
    }

    @Test
    void areReadAnewUntilTheRecordHasBeen() {
        assertThat(credits.all()).isEmpty();

        publishIncident("Gathered by others", true);
        assertThat(credits.all()).containsExactly("Gathered by others");
    }

    @Test
    void nameNobodyWhoseIncidentsAreForStaffAlone() {
        publishIncident("Lent to us", false);

        assertThat(credits.all()).isEmpty();
    }

    private void publishIncident(String attribution, boolean open) {
        jdbc.sql("""
                        with others as (
                            insert into dataset (key, name, licence, redistributable, attribution)
                            values ('others', 'Others', 'CC-BY-4.0', :open, :attribution) returning id)
                        insert into incident (title, event_type, outcome, starts_on, ends_on, date_precision,
                                              place_precision, state, dataset_id)
                        select 'Shown', 'other', 'unknown', '2024-01-01', '2024-01-01', 'day', 'country', 'published', id
                        from others
                        """).param("open", open).param("attribution", attribution).update();
    }
}
