package org.strikelog.group;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks groups up by key and by any of their names, and says how they are tied to each other. */
@Repository
public class GroupDirectory {

    private static final String SELECT = """
            select g.key, g.name, g.abbreviation, g.kind, g.country, g.note,
                   array(select n.name from armed_group_name n where n.group_id = g.id order by n.language, n.name)
                       as names,
                   array(select n.language from armed_group_name n where n.group_id = g.id order by n.language, n.name)
                       as languages
            from armed_group g
            """;

    private final JdbcClient jdbc;

    GroupDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@return every group, by name} */
    public List<GroupSummary> all() {
        return jdbc.sql(SELECT + "order by g.name, g.key")
                .query(GroupDirectory::summary)
                .list();
    }

    public Optional<GroupSummary> find(String key) {
        return jdbc.sql(SELECT + "where g.key = :key")
                .param("key", key)
                .query(GroupDirectory::summary)
                .optional();
    }

    /**
     * {@return groups whose names in any script come near the words, the nearest first}
     *
     * @param words part of a name, with or without accents, typing mistakes allowed
     */
    public List<GroupSummary> search(String words, int limit) {
        return jdbc.sql(SELECT + """
                        join groups_near_name(:words) near on near.group_id = g.id
                        order by near.likeness desc, length(g.name), g.key
                        limit :limit
                        """)
                .param("words", words.strip())
                .param("limit", limit)
                .query(GroupDirectory::summary)
                .list();
    }

    /** {@return its umbrellas, members, sponsors and those it sponsors, in this order and by name} */
    public List<GroupTie> ties(String key) {
        return jdbc.sql("""
                        with tie as (
                            select 1 as rank, 'UMBRELLA' as relation, group_id as own_id, umbrella_id as other_id,
                                   valid_from, valid_to from membership
                            union all
                            select 2, 'MEMBER', umbrella_id, group_id, valid_from, valid_to from membership
                            union all
                            select 3, 'SPONSOR', group_id, sponsor_id, valid_from, valid_to from sponsorship
                            union all
                            select 4, 'SPONSORED', sponsor_id, group_id, valid_from, valid_to from sponsorship)
                        select tie.relation, other.key, other.name, tie.valid_from, tie.valid_to
                        from tie
                        join armed_group own on own.id = tie.own_id and own.key = :key
                        join armed_group other on other.id = tie.other_id
                        order by tie.rank, other.name, tie.valid_from
                        """)
                .param("key", key)
                .query((row, number) -> new GroupTie(
                        GroupTie.Relation.valueOf(row.getString("relation")),
                        row.getString("key"),
                        row.getString("name"),
                        new Validity(
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class))))
                .list();
    }

    private static GroupSummary summary(ResultSet row, int number) throws SQLException {
        String[] names = (String[]) row.getArray("names").getArray();
        String[] languages = (String[]) row.getArray("languages").getArray();
        List<GroupName> others = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            others.add(new GroupName(names[i], languages[i]));
        }
        return new GroupSummary(
                row.getString("key"),
                row.getString("name"),
                row.getString("abbreviation"),
                GroupKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("country"),
                row.getString("note"),
                others);
    }
}
