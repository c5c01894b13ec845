package org.strikelog.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.strikelog.location.Coordinates;

/**
 * The incidents that are published, but not to everybody, since their data sets may not be redistributed. Nothing that
 * the public reads comes from here; whoever asks has made sure who is asking.
 */
@Repository
public class RestrictedRecord {

    private static final String SOUGHT = """

            from restricted_incident i
            join dataset d on d.id = i.dataset_id
            left join location l on l.id = i.location_id
            where (cardinality(:datasets::text[]) = 0 or d.key = any (:datasets))
              and (:words::text is null or i.id in (select found_by_words(:words)))
            """;

    private final JdbcClient jdbc;

    RestrictedRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A data set that may not be redistributed, and how many of its incidents are published. */
    public record Held(String key, String name, String licence, long incidents) {}

    /** An incident in a list. */
    public record Row(
            long id,
            String title,
            LocalDate startsOn,
            @Nullable String place,
            String dataset,
            @Nullable String externalId) {}

    /** {@return the data sets, by name} */
    public List<Held> datasets() {
        return jdbc.sql("""
                        select d.key, d.name, d.licence,
                               (select count(*) from restricted_incident i where i.dataset_id = d.id) as incidents
                        from dataset d
                        where not exists (select from public_dataset p where p.id = d.id)
                        order by d.name
                        """)
                .query((row, number) -> new Held(
                        row.getString("key"),
                        row.getString("name"),
                        row.getString("licence"),
                        row.getLong("incidents")))
                .list();
    }

    /** {@return whether an incident is one of these} */
    public boolean holds(long id) {
        return jdbc.sql("select exists (select from restricted_incident where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** {@return how many match, on this page or another} */
    public long count(RestrictedQuery query) {
        return jdbc.sql("select count(*)" + SOUGHT)
                .params(parameters(query))
                .query(Long.class)
                .single();
    }

    /** {@return incidents, those of the last days first} */
    public List<Row> latest(RestrictedQuery query) {
        return jdbc.sql("""
                        select i.id, i.title, i.starts_on, l.name as place, i.latitude, i.longitude, d.name as dataset,
                               i.external_id
                        """ + SOUGHT + """
                          and (:after = 0 or (i.starts_on, i.id) < (select starts_on, id from incident where id = :after))
                        order by i.starts_on desc, i.id desc
                        limit :limit
                        """)
                .params(parameters(query))
                .query((row, number) -> new Row(
                        row.getLong("id"),
                        row.getString("title"),
                        row.getObject("starts_on", LocalDate.class),
                        place(row),
                        row.getString("dataset"),
                        row.getString("external_id")))
                .list();
    }

    /** {@return its name, or its point where it has none in the gazetteer} */
    private static @Nullable String place(ResultSet row) throws SQLException {
        String name = row.getString("place");
        Double latitude = row.getObject("latitude", Double.class);
        return name != null || latitude == null
                ? name
                : new Coordinates(latitude, row.getDouble("longitude")).toString();
    }

    /** {@return numbers of incidents, the lowest first} */
    public List<Long> numbers(RestrictedQuery query) {
        return jdbc.sql("select i.id" + SOUGHT + "  and i.id > :after order by i.id limit :limit")
                .params(parameters(query))
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    private static Map<String, @Nullable Object> parameters(RestrictedQuery query) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("datasets", query.datasets().toArray(String[]::new));
        parameters.put("words", query.words());
        parameters.put("after", query.after());
        parameters.put("limit", query.limit());
        return parameters;
    }
}
