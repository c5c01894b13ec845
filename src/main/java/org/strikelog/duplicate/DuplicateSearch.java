package org.strikelog.duplicate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks through the whole record for duplicates, as after an import by other ways than a save, or when the rules have
 * changed. It goes on in the background, some incidents at a time, and from where it was if it is stopped.
 */
@Component
public class DuplicateSearch {

    private static final Logger log = LoggerFactory.getLogger(DuplicateSearch.class);
    private static final int AT_A_TIME = 100;

    /** After so long without progress nobody is at it any more. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /**
     * How far a search is.
     *
     * @param lookedAt of so many incidents
     * @param finishedAt none while it is not at its end
     * @param stopped whether it is not at its end and does not go on
     */
    public record Progress(
            long incidents,
            long lookedAt,
            String startedBy,
            Instant startedAt,
            @Nullable Instant finishedAt,
            boolean stopped) {

        public boolean running() {
            return finishedAt == null && !stopped;
        }
    }

    private final Sketches sketches;
    private final Duplicates duplicates;
    private final PossibleDuplicates pairs;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DuplicateSearch(
            Sketches sketches,
            Duplicates duplicates,
            PossibleDuplicates pairs,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.sketches = sketches;
        this.duplicates = duplicates;
        this.pairs = pairs;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** {@return the last search; none before the first} */
    public Optional<Progress> progress() {
        return jdbc.sql("select * from duplicate_search order by id desc limit 1")
                .query(this::progress)
                .optional();
    }

    /**
     * Begins a search, or goes on with one that was stopped; one that is under way is left to it.
     *
     * @param administrator user name
     */
    public void start(String administrator) {
        jdbc.sql("""
                        insert into duplicate_search (started_by, started_at, moved_at, incidents)
                        select :administrator, :now, :now, count(*)
                        from incident where state in ('draft', 'in_review', 'published')
                        on conflict do nothing
                        """).param("administrator", administrator).param("now", now()).update();
        Thread.ofVirtual().name("duplicate-search").start(this::run);
    }

    private void run() {
        try {
            while (Boolean.TRUE.equals(transaction.execute(status -> step()))) {
                // what is looked at next stands in the table
            }
        } catch (DataAccessException e) {
            log.warn("The search for duplicates has stopped; it can be taken up where it is", e);
        }
    }

    /** {@return whether there is more to do; not where another instance is at it} */
    private boolean step() {
        Long last = jdbc.sql("""
                        select last_id from duplicate_search
                        where finished_at is null for update skip locked
                        """).query(Long.class).optional().orElse(null);
        if (last == null) {
            return false;
        }
        List<Long> next = jdbc.sql("""
                        select id from incident
                        where id > :last and state in ('draft', 'in_review', 'published')
                        order by id limit :many
                        """)
                .param("last", last)
                .param("many", AT_A_TIME)
                .query((row, number) -> row.getLong("id"))
                .list();
        for (Sketches.Known known : sketches.of(next)) {
            pairs.replace(known.sketch().number(), duplicates.of(known.sketch()));
        }
        jdbc.sql("""
                        update duplicate_search
                        set last_id = :last, looked_at = looked_at + :many, moved_at = :now,
                            finished_at = case when :many = 0 then cast(:now as timestamptz) end
                        where finished_at is null
                        """)
                .param("last", next.isEmpty() ? last : next.getLast())
                .param("many", next.size())
                .param("now", now())
                .update();
        return !next.isEmpty();
    }

    private Progress progress(ResultSet row, int number) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        Instant moved = row.getObject("moved_at", OffsetDateTime.class).toInstant();
        return new Progress(
                row.getLong("incidents"),
                row.getLong("looked_at"),
                row.getString("started_by"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                finished == null && moved.plus(PATIENCE).isBefore(clock.instant()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
