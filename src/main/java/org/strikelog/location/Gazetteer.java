package org.strikelog.location;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks places up by key and by any of their names. */
@Repository
public class Gazetteer {

    private static final String SELECT = """
            select l.key, l.name, l.kind, l.country, l.admin1, l.latitude, l.longitude, l.radius_km,
                   p.key as parent_key, p.name as parent_name,
                   array(select n.name from location_name n where n.location_id = l.id order by n.language, n.name)
                       as names,
                   array(select n.language from location_name n where n.location_id = l.id order by n.language, n.name)
                       as languages
            from location l
            left join location p on p.id = l.parent_id
            """;

    private final JdbcClient jdbc;

    Gazetteer(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@return every place, by name} */
    public List<LocationSummary> all() {
        return jdbc.sql(SELECT + "order by l.name, l.key")
                .query(Gazetteer::summary)
                .list();
    }

    public Optional<LocationSummary> find(String key) {
        return jdbc.sql(SELECT + "where l.key = :key")
                .param("key", key)
                .query(Gazetteer::summary)
                .optional();
    }

    /** {@return the places that lie directly in this one, by name} */
    public List<LocationSummary> within(String key) {
        return jdbc.sql(SELECT + "where p.key = :key order by l.name, l.key")
                .param("key", key)
                .query(Gazetteer::summary)
                .list();
    }

    /**
     * {@return places that match, by key}
     *
     * @param after the key after which to begin; empty is the start
     */
    public List<LocationSummary> page(PlaceFilter filter, String after, int limit) {
        return jdbc.sql(SELECT + where(filter, "l.key > :after") + "order by l.key limit :limit")
                .params(filter.parameters())
                .param("after", after)
                .param("limit", limit)
                .query(Gazetteer::summary)
                .list();
    }

    /** {@return how many places match} */
    public long count(PlaceFilter filter) {
        return jdbc.sql("select count(*) from location l left join location p on p.id = l.parent_id\n" + where(filter))
                .params(filter.parameters())
                .query(Long.class)
                .single();
    }

    /** {@return the box in which all points lie; none where no place has one} */
    public Optional<BoundingBox> extent() {
        return jdbc.sql("""
                        select min(longitude) as west, min(latitude) as south, max(longitude) as east,
                               max(latitude) as north
                        from location having count(latitude) > 0
                        """)
                .query((row, number) -> new BoundingBox(
                        row.getDouble("west"), row.getDouble("south"), row.getDouble("east"), row.getDouble("north")))
                .optional();
    }

    private static String where(PlaceFilter filter, String... more) {
        String conditions =
                Stream.concat(filter.conditions().stream(), Arrays.stream(more)).collect(Collectors.joining("\nand "));
        return conditions.isEmpty() ? "" : "where " + conditions + "\n";
    }

    /**
     * {@return places whose names in any script come near the words, the nearest first}
     *
     * @param words part of a name, with or without accents, typing mistakes allowed
     */
    public List<LocationSummary> search(String words, int limit) {
        return jdbc.sql(SELECT + """
                        join places_near_name(:words) near on near.location_id = l.id
                        order by near.likeness desc, length(l.name), l.key
                        limit :limit
                        """)
                .param("words", words.strip())
                .param("limit", limit)
                .query(Gazetteer::summary)
                .list();
    }

    /** {@return places that have coordinates within so many kilometres of the point, the nearest first} */
    public List<LocationSummary> near(Coordinates point, double km, int limit) {
        return jdbc.sql(SELECT + """
                        where l.latitude between :latitude - :km / 111.0 and :latitude + :km / 111.0
                          and km_between(l.latitude, l.longitude, :latitude, :longitude) <= :km
                        order by km_between(l.latitude, l.longitude, :latitude, :longitude), l.key
                        limit :limit
                        """)
                .param("latitude", point.latitude())
                .param("longitude", point.longitude())
                .param("km", km)
                .param("limit", limit)
                .query(Gazetteer::summary)
                .list();
    }

    private static LocationSummary summary(ResultSet row, int number) throws SQLException {
        String[] names = (String[]) row.getArray("names").getArray();
        String[] languages = (String[]) row.getArray("languages").getArray();
        List<LocationName> others = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            others.add(new LocationName(names[i], languages[i]));
        }
        Double latitude = row.getObject("latitude", Double.class);
        return new LocationSummary(
                row.getString("key"),
                row.getString("name"),
                LocationKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("country"),
                row.getString("admin1"),
                latitude == null ? null : new Coordinates(latitude, row.getDouble("longitude")),
                row.getObject("radius_km", Double.class),
                row.getString("parent_key"),
                row.getString("parent_name"),
                others);
    }
}
