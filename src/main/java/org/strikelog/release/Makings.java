package org.strikelog.release;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.strikelog.casualty.Toll;
import org.strikelog.incident.IncidentSummary;

/**
 * Keeps what a release is made of, piece by piece: one transaction over all of it would keep what is saved meanwhile from
 * everybody. Nobody sees a piece before {@link #finish}.
 */
@Repository
class Makings {

    private final JdbcClient jdbc;
    private final Clock clock;

    Makings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** {@return the one that is under way, or has failed} */
    Optional<Making> current() {
        return jdbc.sql("select * from release where finished_at is null order by id desc limit 1")
                .query((row, number) -> new Making(
                        row.getString("name"),
                        row.getObject("moved_at", OffsetDateTime.class).toInstant(),
                        row.getLong("written"),
                        row.getLong("expected"),
                        row.getString("failure")))
                .optional();
    }

    /**
     * Begins another, and throws away what is left of one that came to nothing.
     *
     * @return its number
     * @throws ReleaseRefused if one is under way, or has that name
     */
    @Transactional
    long begin(String name, String note, String administrator, long expected) {
        // Two who begin at once come one after the other.
        jdbc.sql("lock table release in share row exclusive mode").update();
        if (current().filter(making -> making.underWay(clock.instant())).isPresent()) {
            throw new ReleaseRefused("releases.underWay");
        }
        jdbc.sql("delete from release where finished_at is null").update();
        try {
            return Objects.requireNonNull(jdbc.sql("""
                            insert into release (name, note, begun_at, begun_by, moved_at, expected)
                            values (:name, :note, :now, :by, :now, :expected)
                            returning id
                            """)
                    .param("name", name)
                    .param("note", note)
                    .param("now", now())
                    .param("by", administrator)
                    .param("expected", expected)
                    .query(Long.class)
                    .single());
        } catch (DuplicateKeyException taken) {
            throw new ReleaseRefused("releases.taken");
        }
    }

    /** Keeps the next part of a file. */
    void keep(long id, ReleaseFormat format, int position, byte[] content) {
        jdbc.sql("insert into release_chunk (release_id, format, position, content) values (?, ?, ?, ?)")
                .params(id, format.toString(), position, content)
                .update();
    }

    /** Notes incidents that are in it. */
    @Transactional
    void note(long id, Collection<IncidentSummary> incidents) {
        jdbc.sql("""
                        insert into release_incident (release_id, incident_id, version)
                        select :id, * from unnest(:incidents, :versions)
                        """)
                .param("id", id)
                .param("incidents", incidents.stream().map(IncidentSummary::id).toArray(Long[]::new))
                .param(
                        "versions",
                        incidents.stream().map(IncidentSummary::version).toArray(Long[]::new))
                .update();
        jdbc.sql("update release set written = written + :more, moved_at = :now where id = :id")
                .param("more", incidents.size())
                .param("now", now())
                .param("id", id)
                .update();
    }

    void fail(long id, String why) {
        jdbc.sql("update release set failure = ? where id = ?").params(why, id).update();
    }

    /** Shows it to everybody, with what has changed since the one before. */
    @Transactional
    void finish(long id, List<Release.File> files, List<Toll> tolls, Collection<Release.Origin> datasets) {
        files.forEach(file -> jdbc.sql("insert into release_file values (?, ?, ?, ?)")
                .params(id, file.format().toString(), file.bytes(), file.sha256())
                .update());
        tolls.forEach(toll -> jdbc.sql(
                        "insert into release_toll values (:id, :party, :effect, :low, :point, :high, :stated, :unknown)")
                .param("id", id)
                .param("party", toll.party().toString())
                .param("effect", toll.effect().toString())
                .param("low", toll.low())
                .param("point", toll.point())
                .param("high", toll.high())
                .param("stated", toll.stated())
                .param("unknown", toll.unknown())
                .update());
        datasets.forEach(origin -> jdbc.sql("insert into release_dataset values (?, ?, ?, ?, ?)")
                .params(id, origin.key(), origin.name(), origin.licence(), origin.incidents())
                .update());
        jdbc.sql("""
                        with before as (
                            select id from release where finished_at is not null order by finished_at desc, id desc limit 1),
                        gone as (
                            select b.incident_id as id
                            from release_incident b
                            where b.release_id = (select id from before)
                              and not exists (select from release_incident n
                                              where n.release_id = :id and n.incident_id = b.incident_id)),
                        fates as (
                            select exists (select from incident_merge m
                                           where m.dropped_id = gone.id and m.undone_at is null) as merged,
                                   exists (select from incident i
                                           where i.id = gone.id and i.state = 'retracted') as retracted
                            from gone),
                        kept as (
                            select count(*) filter (where b.incident_id is null) as added,
                                   count(*) filter (where b.version <> n.version) as changed
                            from release_incident n
                            left join release_incident b
                                   on b.incident_id = n.incident_id and b.release_id = (select id from before)
                            where n.release_id = :id)
                        update release
                        set finished_at = :now, previous_id = (select id from before),
                            added = kept.added, changed = kept.changed,
                            merged = (select count(*) from fates where merged),
                            retracted = (select count(*) from fates where retracted and not merged),
                            withdrawn = (select count(*) from fates where not retracted and not merged)
                        from kept
                        where release.id = :id
                        """).param("id", id).param("now", now()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
