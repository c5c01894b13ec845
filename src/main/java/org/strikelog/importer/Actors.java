package org.strikelog.importer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom a file means by its names. A name that one group bears, as its own or as any other, is that group; what an editor
 * said goes before that, and is kept for the next file of the data set. A name that nobody bears becomes a new group,
 * unless somebody says otherwise.
 */
@Repository
public class Actors {

    /**
     * A name in a file.
     *
     * @param rows in how many rows it stands
     * @param choice what an editor said of it; none where nobody did
     * @param group key of the group that it means; none where that is open, or it means none of ours
     * @param groupName its preferred name
     * @param bearers keys and names of the groups that bear it
     */
    public record Named(
            String name,
            long rows,
            @Nullable String choice,
            @Nullable String group,
            @Nullable String groupName,
            List<Bearer> bearers) {

        /** {@return whether somebody has to say which group is meant} */
        public boolean open() {
            return choice == null && bearers.size() > 1;
        }
    }

    /** A group that bears a name, or one that comes near it. */
    public record Bearer(String key, String name) {}

    private static final String GROUP = "group:";

    private static final String NAMED = """
            select n.name, n.rows, d.choice, g.key as group_key, g.name as group_name,
                   array(select array[b.key, b.name] from armed_group b
                         where b.id in (select group_id from group_spelling where spelling = spell(n.name))
                         order by b.name) as bearers
            from %s n
            left join import_actor d on d.dataset_id = :dataset and d.name = n.name
            left join armed_group g on g.id = d.group_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Actors(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * {@return the names that stand for no group yet, or for several, or of which an editor said something; those in most
     * rows first}
     */
    public List<Named> unsettled(Import of, int limit, long offset) {
        return jdbc.sql(NAMED.formatted(of.tables().named()) + """
                        where d.choice is not null
                           or (select count(distinct group_id) from group_spelling where spelling = spell(n.name)) <> 1
                        order by d.choice is not null,
                                 (select count(distinct group_id) from group_spelling where spelling = spell(n.name)) desc,
                                 n.rows desc, n.name
                        limit :limit offset :offset
                        """)
                .param("dataset", of.dataset().id())
                .param("limit", limit)
                .param("offset", offset)
                .query(Actors::named)
                .list();
    }

    /** How many names there are, and what they stand for. */
    public record Counts(long all, long matched, long fresh, long left, long open) {

        /** {@return how many are listed as unsettled at most} */
        public long unsettled() {
            return all - matched + left;
        }
    }

    public Counts count(Import of) {
        return jdbc.sql("""
                        with matched as (
                            select n.name, d.choice,
                                   (select count(distinct group_id) from group_spelling
                                    where spelling = spell(n.name)) as bearers
                            from %s n
                            left join import_actor d on d.dataset_id = :dataset and d.name = n.name)
                        select count(*) as everyone,
                               count(*) filter (where choice is null and bearers = 1) as matched,
                               count(*) filter (where choice = 'group') as chosen,
                               count(*) filter (where choice = 'new' or choice is null and bearers = 0) as fresh,
                               count(*) filter (where choice = 'none') as unwanted,
                               count(*) filter (where choice is null and bearers > 1) as unclear
                        from matched
                        """.formatted(of.tables().named()))
                .param("dataset", of.dataset().id())
                .query((row, number) -> new Counts(
                        row.getLong("everyone"),
                        row.getLong("matched") + row.getLong("chosen"),
                        row.getLong("fresh"),
                        row.getLong("unwanted"),
                        row.getLong("unclear")))
                .single();
    }

    /** {@return groups whose names come near, the nearest first; years or short names in parentheses aside} */
    public List<Bearer> near(String name) {
        String plain = name.replaceAll("\\s*\\([^()]*\\)\\s*$", "");
        return jdbc.sql("""
                        select g.key, g.name from groups_near_name(:name) near join armed_group g on g.id = near.group_id
                        order by near.likeness desc, g.name limit 4
                        """)
                .param("name", plain.isEmpty() ? name : plain)
                .query((row, number) -> new Bearer(row.getString("key"), row.getString("name")))
                .list();
    }

    /**
     * Keeps what somebody said of a name; the last word holds.
     *
     * @param choice {@code new}, {@code none}, or {@code group:} and the key or any name of a group; empty takes back what
     *     was said
     * @return whether that is one group
     */
    @Transactional
    public boolean decide(Import of, String name, String choice, String editor) {
        if (!choice.isEmpty() && !choice.equals("new") && !choice.equals("none") && !choice.startsWith(GROUP)) {
            return false;
        }
        String group = choice.startsWith(GROUP) ? choice.substring(GROUP.length()) : "";
        List<Long> meant = jdbc.sql("""
                        select id from armed_group where key = :group
                        union
                        select group_id from group_spelling
                        where spelling = spell(:group) and not exists (select from armed_group where key = :group)
                        """)
                .param("group", group)
                .query((row, number) -> row.getLong("id"))
                .list();
        if (choice.startsWith(GROUP) && meant.size() != 1) {
            return false;
        }
        jdbc.sql("delete from import_actor where dataset_id = :dataset and name = :name")
                .param("dataset", of.dataset().id())
                .param("name", name)
                .update();
        if (!choice.isEmpty()) {
            jdbc.sql("""
                            insert into import_actor (dataset_id, name, choice, group_id, decided_by, decided_at)
                            values (:dataset, :name, :choice, :group, :editor, :now)
                            """)
                    .param("dataset", of.dataset().id())
                    .param("name", name)
                    .param("choice", choice.startsWith(GROUP) ? "group" : choice)
                    .param("group", choice.startsWith(GROUP) ? meant.getFirst() : null)
                    .param("editor", editor)
                    .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                    .update();
        }
        return true;
    }

    /**
     * Makes a table {@code import_group} of names and groups for the rest of the transaction, and the groups that are new.
     * A name that somebody left out is not in it.
     */
    void settle(Import of) {
        jdbc.sql("""
                        insert into armed_group (key, name, kind)
                        select case when exists (select from armed_group g where g.key = fresh.slug)
                                         or count(*) over (partition by fresh.slug) > 1 or fresh.slug = ''
                                    then trim(both '-' from left(fresh.slug, 60)) || case when fresh.slug = '' then '' else '-' end
                                         || substr(md5(fresh.name), 1, 8)
                                    else fresh.slug end,
                               fresh.name,
                               case when fresh.name ~* '^government of ' then 'government'
                                    when fresh.name ~* '^(military|police) forces of ' then 'state_force'
                                    else 'movement' end
                        from (select n.name,
                                     trim(both '-' from left(trim(both '-' from regexp_replace(fold(n.name), '[^a-z0-9]+', '-', 'g')), 80)) as slug
                              from %s n
                              left join import_actor d on d.dataset_id = :dataset and d.name = n.name
                              where coalesce(d.choice, 'new') = 'new'
                                and not exists (select from group_spelling where spelling = spell(n.name))) fresh
                        """.formatted(of.tables().named()))
                .param("dataset", of.dataset().id())
                .update();
        jdbc.sql("""
                        create temporary table import_group on commit drop as
                        select n.name, coalesce(d.group_id, (select min(group_id) from group_spelling where spelling = spell(n.name))) as group_id
                        from %s n
                        left join import_actor d on d.dataset_id = :dataset and d.name = n.name
                        where d.choice is distinct from 'none'
                        """.formatted(of.tables().named()))
                .param("dataset", of.dataset().id())
                .update();
        jdbc.sql("analyze import_group").update();
    }

    private static Named named(ResultSet row, int number) throws SQLException {
        List<Bearer> bearers = row.getArray("bearers").getArray() instanceof String[][] pairs
                ? Arrays.stream(pairs).map(pair -> new Bearer(pair[0], pair[1])).toList()
                : List.of();
        String choice = row.getString("choice");
        boolean alone = choice == null && bearers.size() == 1;
        return new Named(
                row.getString("name"),
                row.getLong("rows"),
                choice,
                alone ? bearers.getFirst().key() : row.getString("group_key"),
                alone ? bearers.getFirst().name() : row.getString("group_name"),
                bearers);
    }
}
