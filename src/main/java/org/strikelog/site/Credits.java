package org.strikelog.site;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom licences ask to be named wherever incidents are shown that came from them. */
@Component
class Credits {

    private final LoadingCache<Boolean, List<String>> kept;

    Credits(JdbcClient jdbc) {
        // Every page asks; a new data set may wait for so long.
        this.kept =
                Caffeine.newBuilder().refreshAfterWrite(Duration.ofSeconds(1)).build(open -> read(jdbc));
    }

    /** {@return the words of each} */
    List<String> all() {
        try {
            return kept.get(true);
        } catch (DataAccessException gone) {
            // The page that says so needs no database; where there is no data, there is nobody to name.
            return List.of();
        }
    }

    private static List<String> read(JdbcClient jdbc) {
        return jdbc.sql("""
                        select distinct d.attribution from dataset d
                        where d.attribution is not null and d.id in (select id from public_dataset)
                          and exists (select from incident i where i.dataset_id = d.id and i.state = 'published')
                        order by d.attribution
                        """)
                .query((row, number) -> row.getString("attribution"))
                .list();
    }
}
