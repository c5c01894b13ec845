package org.strikelog.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.strikelog.casualty.CountRange;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.Party;
import org.strikelog.incident.AsOf;
import org.strikelog.incident.AttributionRole;

/** Finds what stands around a group, a place or a report: ties, roles, and what rests on it, as known on a day. */
@Repository
public class Profiles {

    private final JdbcClient jdbc;

    Profiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@return what was said of a group itself and taken back since, the newest first} */
    public List<Withdrawn> withdrawn(String group, AsOf asOf) {
        return jdbc.sql("""
                        select i.id, i.title, a.role, s.name as speaker, a.said_as, a.stated_on, a.withdrawn_on
                        from armed_group g
                        join attribution a on a.group_id = g.id and %s
                        join %s i on i.id = a.incident_id
                        left join speaker s on s.id = a.speaker_id
                        where g.key = :group
                        order by a.withdrawn_on desc, i.id, a.id
                        """.formatted(asOf.takenBack(), asOf.incidents()))
                .param("group", group)
                .param("asOf", asOf.day())
                .query((row, number) -> new Withdrawn(
                        row.getLong("id"),
                        row.getString("title"),
                        term(AttributionRole.class, row.getString("role")),
                        row.getString("speaker"),
                        row.getString("said_as"),
                        row.getObject("stated_on", LocalDate.class),
                        row.getObject("withdrawn_on", LocalDate.class)))
                .list();
    }

    /** {@return groups that claim incidents which this one claims too, neither of them part of the other} */
    public List<Together> together(String group, AsOf asOf) {
        return jdbc.sql("""
                        select other.key, other.name, count(distinct i.id) as count
                        from armed_group g
                        join attribution mine on mine.group_id = g.id and mine.role = 'claimed' and %s
                        join attribution theirs on theirs.incident_id = mine.incident_id and theirs.group_id <> g.id
                             and theirs.role = 'claimed' and %s
                        join armed_group other on other.id = theirs.group_id
                        join %s i on i.id = mine.incident_id
                        where g.key = :group
                          and not exists (select from group_reach r
                                          where r.group_id = g.id and r.member_id = other.id
                                             or r.group_id = other.id and r.member_id = g.id)
                        group by other.key, other.name
                        order by count(distinct i.id) desc, other.name
                        """.formatted(asOf.stands("mine"), asOf.stands("theirs"), asOf.incidents()))
                .param("group", group)
                .param("asOf", asOf.day())
                .query((row, number) -> new Together(row.getString("key"), row.getString("name"), row.getLong("count")))
                .list();
    }

    /** {@return the umbrellas of every group that stands under one, by the key of the group} */
    public Map<String, List<Link>> umbrellas() {
        Map<String, List<Link>> umbrellas = new HashMap<>();
        jdbc.sql("""
                        select distinct g.key as member, u.key, u.name
                        from membership m
                        join armed_group g on g.id = m.group_id
                        join armed_group u on u.id = m.umbrella_id
                        order by u.name
                        """).query((ResultSet row) -> {
            umbrellas
                    .computeIfAbsent(row.getString("member"), m -> new ArrayList<>())
                    .add(new Link(row.getString("key"), row.getString("name")));
        });
        return umbrellas;
    }

    /** {@return the places in which a place lies, the widest first} */
    public List<Link> around(String location) {
        return jdbc.sql("""
                        with recursive up(id, step) as (
                            select parent_id, 1 from location where key = :location
                            union all
                            select l.parent_id, up.step + 1 from up join location l on l.id = up.id where up.step < 20)
                        select l.key, l.name from up join location l on l.id = up.id order by up.step desc
                        """)
                .param("location", location)
                .query((row, number) -> new Link(row.getString("key"), row.getString("name")))
                .list();
    }

    /** {@return how many public incidents rest on each report, by key} */
    public Map<String, Long> byReport(AsOf asOf) {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql("""
                        select r.key, count(*) as count
                        from (select report_id, incident_id from citation
                              union select a.report_id, a.incident_id from attribution a where %1$s
                              union select f.report_id, f.incident_id from figure f where %2$s) rests
                        join %3$s i on i.id = rests.incident_id
                        join report r on r.id = rests.report_id and %4$s
                        group by r.key
                        """.formatted(asOf.made("a"), asOf.said("f.stated_on"), asOf.incidents(), asOf.said("r.published_on")))
                .param("asOf", asOf.day())
                .query((ResultSet row) -> {
                    counts.put(row.getString("key"), row.getLong("count"));
                });
        return counts;
    }

    /** {@return the statements on casualties in public incidents that rest on a report, by incident} */
    public List<RestingFigure> figures(String report, AsOf asOf) {
        return jdbc.sql("""
                        select i.id, i.title, f.party, f.effect, f.low, f.high, f.approximate, s.name as speaker,
                               f.said_as, f.stated_on
                        from report r
                        join figure f on f.report_id = r.id and %s
                        join %s i on i.id = f.incident_id
                        join speaker s on s.id = f.speaker_id
                        where r.key = :report and %s
                        order by i.starts_on, i.id, f.id
                        """.formatted(asOf.said("f.stated_on"), asOf.incidents(), asOf.said("r.published_on")))
                .param("asOf", asOf.day())
                .param("report", report)
                .query((row, number) -> new RestingFigure(
                        row.getLong("id"),
                        row.getString("title"),
                        term(Party.class, row.getString("party")),
                        term(Effect.class, row.getString("effect")),
                        new CountRange(row.getObject("low", Integer.class), row.getObject("high", Integer.class)),
                        row.getBoolean("approximate"),
                        row.getString("speaker"),
                        row.getString("said_as"),
                        row.getObject("stated_on", LocalDate.class)))
                .list();
    }

    /** {@return the statements that tie groups to public incidents and rest on a report, by incident} */
    public List<RestingAttribution> attributions(String report, AsOf asOf) {
        return jdbc.sql("""
                        select i.id, i.title, g.key, g.name, a.role, s.name as speaker, a.said_as,
                               case when %s then a.withdrawn_on end as withdrawn_on
                        from report r
                        join attribution a on a.report_id = r.id and %s
                        join %s i on i.id = a.incident_id
                        join armed_group g on g.id = a.group_id
                        left join speaker s on s.id = a.speaker_id
                        where r.key = :report and %s
                        order by i.starts_on, i.id, a.id
                        """.formatted(asOf.takenBack(), asOf.made("a"), asOf.incidents(), asOf.said("r.published_on")))
                .param("asOf", asOf.day())
                .param("report", report)
                .query(Profiles::attribution)
                .list();
    }

    /** A group or place to go to. */
    public record Link(String key, String name) {}

    /** What was said of a group and taken back. */
    public record Withdrawn(
            long incident,
            String title,
            AttributionRole role,
            @Nullable String speaker,
            @Nullable String saidAs,
            @Nullable LocalDate statedOn,
            LocalDate withdrawnOn) {}

    /**
     * A group that claims the same.
     *
     * @param count incidents that both claim
     */
    public record Together(String key, String name, long count) {}

    /** A statement on casualties that rests on a report. */
    public record RestingFigure(
            long incident,
            String title,
            Party party,
            Effect effect,
            CountRange range,
            boolean approximate,
            String speaker,
            @Nullable String saidAs,
            LocalDate statedOn) {}

    /** A statement that ties a group to an incident and rests on a report. */
    public record RestingAttribution(
            long incident,
            String title,
            Link group,
            AttributionRole role,
            @Nullable String speaker,
            @Nullable String saidAs,
            @Nullable LocalDate withdrawnOn) {}

    private static RestingAttribution attribution(ResultSet row, int number) throws SQLException {
        return new RestingAttribution(
                row.getLong("id"),
                row.getString("title"),
                new Link(row.getString("key"), row.getString("name")),
                term(AttributionRole.class, row.getString("role")),
                row.getString("speaker"),
                row.getString("said_as"),
                row.getObject("withdrawn_on", LocalDate.class));
    }

    private static <E extends Enum<E>> E term(Class<E> vocabulary, String code) {
        return Enum.valueOf(vocabulary, code.toUpperCase(Locale.ROOT));
    }
}
