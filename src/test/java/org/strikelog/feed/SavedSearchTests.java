package org.strikelog.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;
import org.strikelog.account.Mail;
import org.strikelog.account.ServerAddress;
import org.strikelog.feed.SavedSearch.Letters;
import org.strikelog.feed.SavedSearches.Kept;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentList;
import org.strikelog.incident.InvalidParameters;
import org.strikelog.schedule.Leader;
import org.strikelog.support.EditingTest;

@EditingTest
class SavedSearchTests {

    private static final String READER = "nour-of-letters";
    private static final IncidentFilter IRAQ =
            IncidentFilter.ALL.with("country", "IQ").with("q", "عين الأسد & co");

    @Autowired
    private SavedSearches searches;

    @Autowired
    private IncidentList list;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Leader leader;

    @Autowired
    private MessageSource messages;

    private final List<SimpleMailMessage> sent = new ArrayList<>();
    private boolean broken;

    @BeforeEach
    void open() {
        jdbc.sql("""
                        insert into account (username, display_name, password_hash, email, role, enabled, created_at, version)
                        values (?, 'Nour', 'x', 'nour@example.org', 'editor', true, now(), 0)
                        on conflict do nothing
                        """).param(READER).update();
    }

    @AfterEach
    void close() {
        jdbc.sql("delete from saved_search").update();
        jdbc.sql("delete from account where username = ?").param(READER).update();
    }

    @Test
    void keepsAFilterAsItIsUnderANameOfItsOwn() {
        assertThat(searches.keep(READER, "Base", IRAQ)).isEqualTo(Kept.KEPT);
        assertThat(searches.keep(READER, "Base", IncidentFilter.ALL)).isEqualTo(Kept.TAKEN);
        assertThat(searches.keep(READER, "All", IncidentFilter.ALL)).isEqualTo(Kept.KEPT);

        assertThat(searches.of(READER)).extracting(SavedSearch::name).containsExactly("All", "Base");
        assertThat(searches.of(READER).getLast().filter()).isEqualTo(IRAQ);
        assertThat(searches.of(READER).getFirst().filter()).isEqualTo(IncidentFilter.ALL);
    }

    @Test
    void refusesWhatIsNoFilter() {
        assertThatExceptionOfType(InvalidParameters.class).isThrownBy(() -> SavedSearch.filter("contry=IQ"));
        assertThatExceptionOfType(InvalidParameters.class).isThrownBy(() -> SavedSearch.filter("from=soon"));
    }

    @Test
    void writesOneLetterOfAllThatIsNewSinceTheLast() {
        SavedSearch search = keptWithLetters(Letters.DAILY);
        Instant now = search.toldUntil();

        digests(now.plus(Duration.ofHours(23))).writeAll();
        assertThat(sent).isEmpty();

        // Two days nobody was there to write.
        change();
        digests(now.plus(Duration.ofDays(3))).writeAll();
        digests(now.plus(Duration.ofDays(3))).writeAll();

        assertThat(sent).singleElement().satisfies(letter -> {
            assertThat(letter.getTo()).containsExactly("nour@example.org");
            assertThat(letter.getSubject()).isEqualTo("Strikelog: 1 new or changed in All");
            assertThat(letter.getText())
                    .contains("https://strikelog.example/incidents/1\n", "updatedSince=", search.stopToken());
        });

        digests(now.plus(Duration.ofDays(5))).writeAll();
        assertThat(sent).hasSize(1);
    }

    @Test
    void waitsWhenMailCannotBeSent() {
        SavedSearch search = keptWithLetters(Letters.WEEKLY);
        change();
        broken = true;
        digests(search.toldUntil().plus(Duration.ofDays(8))).writeAll();
        broken = false;
        digests(search.toldUntil().plus(Duration.ofDays(8))).writeAll();

        assertThat(sent).hasSize(1);
    }

    @Test
    void tellsNextTimeWhatWasBegunBeforeALetterAndCommittedAfterIt() {
        SavedSearch search = keptWithLetters(Letters.DAILY);
        OffsetDateTime begun = transaction.execute(status -> {
            jdbc.sql("select pg_current_xact_id()::text").query(String.class).single();
            OffsetDateTime now =
                    jdbc.sql("select now()").query(OffsetDateTime.class).single();
            CompletableFuture.runAsync(() ->
                            digests(search.toldUntil().plus(Duration.ofDays(2))).writeAll())
                    .join();
            return now;
        });

        assertThat(searches.of(READER).getFirst().toldUntil()).isBeforeOrEqualTo(begun.toInstant());
    }

    @Test
    void stopsLettersByTheLinkThatIsInThem() {
        SavedSearch search = keptWithLetters(Letters.DAILY);

        searches.stopLetters(UUID.fromString(search.stopToken()));
        change();
        digests(search.toldUntil().plus(Duration.ofDays(2))).writeAll();

        assertThat(sent).isEmpty();
        assertThat(searches.byStopToken(UUID.fromString(search.stopToken())))
                .hasValueSatisfying(stopped -> assertThat(stopped.letters()).isEqualTo(Letters.NEVER));
    }

    private SavedSearch keptWithLetters(Letters letters) {
        searches.keep(READER, "All", IncidentFilter.ALL);
        // What other tests have changed is told already.
        jdbc.sql("update saved_search set told_until = date_trunc('second', now()) + interval '1 hour', letters = ?")
                .param(letters.toString())
                .update();
        return searches.of(READER).getFirst();
    }

    /** As if an incident were saved two hours from now, after the letters began. */
    private void change() {
        jdbc.sql(
                        "update incident_change set changed_in = pg_current_xact_id(), changed_at = now() + interval '2 hours' where incident_id = 1")
                .update();
        jdbc.sql("select pg_notify('record', '')").query().listOfRows();
        Awaitility.await()
                .until(() -> list.total(IncidentFilter.ALL.with(
                                        "updatedSince",
                                        Instant.now().plusSeconds(3600).toString()))
                                .possible()
                        == 1);
    }

    private Digests digests(Instant now) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sender", (MailSender) this::send);
        ServerAddress server =
                new ServerAddress(new MockEnvironment().withProperty("strikelog.url", "https://strikelog.example"));
        Mail mail = new Mail(beans.getBeanProvider(MailSender.class), messages, Runnable::run, server, "");
        return new Digests(jdbc, list, mail, server, transaction, leader, Clock.fixed(now, ZoneOffset.UTC));
    }

    private void send(SimpleMailMessage... letters) {
        if (broken) {
            throw new MailSendException("the line is dead");
        }
        sent.addAll(List.of(Objects.requireNonNull(letters)));
    }
}
