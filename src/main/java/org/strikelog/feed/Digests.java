package org.strikelog.feed;

import java.time.Clock;
import java.time.Instant;
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

    private final JdbcClient jdbc;
    private final IncidentList list;
    private final Mail mail;
    private final ServerAddress server;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Digests(
            JdbcClient jdbc,
            IncidentList list,
            Mail mail,
            ServerAddress server,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.list = list;
        this.mail = mail;
        this.server = server;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Due(SavedSearch search, String email, String reader) {}

    /** Writes all letters that are due. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void writeAll() {
        if (mail.isOn()) {
            try {
                while (Boolean.TRUE.equals(transaction.execute(status -> writeNext()))) {
                    // The next that is due stands in the table.
                }
            } catch (MailException lost) {
                log.warn("Letters about saved searches wait until mail can be sent", lost);
            }
        }
    }

    private boolean writeNext() {
        Optional<Due> due = due();
        due.ifPresent(letter -> {
            // Seconds are as fine as changes are dated; the last one may not be over.
            Instant until = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            write(letter, until);
            jdbc.sql("update saved_search set told_until = ? where id = ?")
                    .params(until.atOffset(ZoneOffset.UTC), letter.search().id())
                    .update();
        });
        return due.isPresent();
    }

    private Optional<Due> due() {
        return jdbc.sql("""
                        select s.*, a.email, a.display_name
                        from saved_search s join account a on a.id = s.account_id
                        where s.letters <> 'never' and a.enabled and a.email is not null
                          and s.told_until <= cast(:now as timestamptz)
                              - case s.letters when 'daily' then interval '1 day' else interval '7 days' end
                        order by s.told_until
                        limit 1
                        for update of s skip locked
                        """)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, number) ->
                        new Due(SavedSearches.search(row), row.getString("email"), row.getString("display_name")))
                .optional();
    }

    private void write(Due due, Instant until) {
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
