package org.strikelog.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.strikelog.explore.Explorer;

/** Whom licences ask to be named wherever incidents are shown that came from them. */
@Component
class Credits {

    private final JdbcClient jdbc;
    private final Explorer explorer;

    /** By the version of the record, since pages are kept as long: whoever shows an incident names whom it came from. */
    private final Cache<String, List<String>> known =
            Caffeine.newBuilder().maximumSize(1).build();

    Credits(JdbcClient jdbc, Explorer explorer) {
        this.jdbc = jdbc;
        this.explorer = explorer;
    }

    /** {@return the words of each} */
    List<String> all() {
        try {
            return explorer.ready() ? known.get(explorer.recordVersion(), version -> read()) : read();
        } catch (DataAccessException gone) {
            // The page that says so needs no database; where there is no data, there is nobody to name.
            return List.of();
        }
    }

    private List<String> read() {
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
