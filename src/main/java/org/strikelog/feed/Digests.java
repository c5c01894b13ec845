package org.strikelog.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.strikelog.account.Mail;
import org.strikelog.account.ServerAddress;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentList;
import org.strikelog.incident.IncidentPage;
import org.strikelog.incident.InvalidParameters;
import org.strikelog.incident.Paging;
import org.strikelog.schedule.Leader;

/**
 * Writes letters about what is new in saved searches. Each letter tells of all since the one before, however long that was,
 * and of several servers one writes it: whoever has locked its row. Where nothing is new, none is written.
 */
@Component
class Digests {

    private static final Logger log = LoggerFactory.getLogger(Digests.class);

    /** Incidents named in a letter; it says how many more there are. */
    private static final int NAMED = 20;

    private static final Paging NEWEST =
            Paging.of(Map.of("sort", List.of("-updated"), "limit", List.of(Integer.toString(NAMED))));

    private static final String DUE = """
            select s.*, a.email, a.display_name
            from saved_search s join account a on a.id = s.account_id
            where s.letters <> 'never' and a.enabled and a.email is not null
              and s.told_until <= cast(:now as timestamptz)
                  - case s.letters when 'daily' then interval '1 day' else interval '7 days' end
            """;

    private final JdbcClient jdbc;
    private final IncidentList list;
    private final Mail mail;
    private final ServerAddress server;
    private final TransactionTemplate transaction;
    private final Leader leader;
    private final Clock clock;

    Digests(
            JdbcClient jdbc,
            IncidentList list,
            Mail mail,
            ServerAddress server,
            TransactionTemplate transaction,
            Leader leader,
            Clock clock) {
        this.jdbc = jdbc;
        this.list = list;
        this.mail = mail;
        this.server = server;
        this.transaction = transaction;
        this.leader = leader;
        this.clock = clock;
    }

    private record Due(SavedSearch search, String email, String reader) {}

    /** Writes all letters that are due. One that cannot be sent waits for the next time, and holds up no other. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void writeAll() {
        if (mail.isOn()) {
            leader.lead("letters", this::writeWhatIsDue);
        }
    }

    private void writeWhatIsDue() {
        for (Due letter : due()) {
            try {
                transaction.executeWithoutResult(status -> write(letter.search().id()));
            } catch (MailException lost) {
                log.warn(
                        "The letter about saved search {} waits until it can be sent",
                        letter.search().id(),
                        lost);
            }
        }
    }

    private void write(long search) {
        take(search).ifPresent(letter -> {
            OffsetDateTime until = settled();
            write(letter);
            jdbc.sql("update saved_search set told_until = ? where id = ?")
                    .params(until, search)
                    .update();
        });
    }

    /**
     * {@return until when all changes can be seen} They are dated by the second in which their transaction began, which may
     * have been long before it commits; rather tell of one twice than never.
     */
    private OffsetDateTime settled() {
        return jdbc.sql("""
                        select date_trunc('second', least(cast(:now as timestamptz), min(xact_start))) from pg_stat_activity
                        where datname = current_database() and backend_xid is not null and pid <> pg_backend_pid()
                        """).param("now", now()).query(OffsetDateTime.class).single();
    }

    private List<Due> due() {
        return jdbc.sql(DUE + "order by s.told_until")
                .param("now", now())
                .query(Digests::letter)
                .list();
    }

    /** {@return one that is still due, and nobody's but ours until it is written} */
    private Optional<Due> take(long search) {
        return jdbc.sql(DUE + "and s.id = :search for update of s skip locked")
                .param("now", now())
                .param("search", search)
                .query(Digests::letter)
                .optional();
    }

    private static Due letter(ResultSet row, int number) throws SQLException {
        return new Due(SavedSearches.search(row), row.getString("email"), row.getString("display_name"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private void write(Due due) {
        SavedSearch search = due.search();
        IncidentFilter fresh;
        try {
            fresh = search.filter().with("updatedSince", search.toldUntil().toString());
        } catch (InvalidParameters outdated) {
            log.warn("Saved search {} asks for what is not understood any more: {}", search.id(), search.query());
            return;
        }
        IncidentPage page = list.page(fresh, NEWEST);
        if (page.total().possible() > 0) {
            String incidents = page.items().stream()
                    .map(incident ->
                            "- %s\n  %s/incidents/%d".formatted(incident.title(), server.text(), incident.id()))
                    .collect(Collectors.joining("\n"));
            mail.deliver(
                    due.email(),
                    "digest",
                    due.reader(),
                    search.name(),
                    Long.toString(page.total().possible()),
                    search.toldUntil().truncatedTo(ChronoUnit.MINUTES).toString(),
                    incidents,
                    server.text() + "/incidents?" + fresh.query() + "&sort=-updated",
                    server.text() + "/searches/letters/" + search.stopToken());
        }
    }
}
