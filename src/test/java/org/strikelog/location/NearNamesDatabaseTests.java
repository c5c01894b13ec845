package org.strikelog.location;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.strikelog.support.DatabaseTest;

/** As many places as a gazetteer of the region holds. */
@DatabaseTest
class NearNamesDatabaseTests {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void asksAnIndexForNamesAndForPlacesAroundAPoint() {
        jdbc.sql("""
                insert into location (key, name, kind, latitude, longitude, radius_km)
                select 'p-' || n, initcap(translate(md5(n::text), '0123456789', 'ghijklmnop')), 'town',
                       n % 170 - 85 + n / 40000.0, n % 350 - 175, 1
                from generate_series(1, 40000) n
                """).update();
        jdbc.sql("analyze location").update();

        assertThat(
                        plan(
                                "select * from location where spell(name) %> spell('bagdad') or spell(name) like within_name('bagdad')"))
                .noneMatch(line -> line.contains("Seq Scan"));
        assertThat(plan("select * from location where latitude between 33.4 and 33.6"))
                .noneMatch(line -> line.contains("Seq Scan"));
        long began = System.nanoTime();
        jdbc.sql("select count(*) from places_near_name('bagdad')")
                .query(Long.class)
                .single();
        assertThat((System.nanoTime() - began) / 1e6).as("milliseconds").isLessThan(200);
    }

    private List<String> plan(String sql) {
        return jdbc.sql("explain " + sql).query(String.class).list();
    }
}
