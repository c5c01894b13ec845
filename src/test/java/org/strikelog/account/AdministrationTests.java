package org.strikelog.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.strikelog.support.EditingTest;

@EditingTest
class AdministrationTests {

    private static final Password PASSWORD = new Password("correct horse battery");

    @Autowired
    private Administration administration;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private FindByIndexNameSessionRepository<? extends Session> sessions;

    @Autowired
    private OpenSessions openSessions;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void haveTwoAccounts() {
        enter("boss", Role.ADMINISTRATOR);
        enter("omar", Role.EDITOR);
    }

    @Test
    void makesAnAccountByInvitationOnce() {
        var token = ending(invitations.invite(Role.REVIEWER, "Nour", "nour@example.org", "boss"));
        var name = "nour"
                + jdbc.sql("select count(*) from account").query(Long.class).single();
        invitations.accept(token, name, "Nour", PASSWORD);

        assertThat(administration.find(name)).hasValueSatisfying(account -> {
            assertThat(account.role()).isEqualTo(Role.REVIEWER);
            assertThat(account.email()).isEqualTo("nour@example.org");
        });
        assertThatExceptionOfType(LinkExpired.class)
                .isThrownBy(() -> invitations.accept(token, "another", "Another", PASSWORD));
        administration.reachAt(name, null, "boss");
    }

    @Test
    void keepsAnInvitationWhoseNameIsTaken() {
        var token = ending(invitations.invite(Role.READER, "Another Omar", null, "boss"));

        assertThatExceptionOfType(NameTaken.class)
                .isThrownBy(() -> invitations.accept(token, "OMAR", "Omar", PASSWORD));
        assertThat(invitations.find(token)).isPresent();
    }

    @Test
    void takesAnInvitationBack() {
        var token = ending(invitations.invite(Role.EDITOR, "Sami", null, "boss"));
        invitations.withdraw(invitations.find(token).orElseThrow().id(), "boss");

        assertThat(invitations.find(token)).isEmpty();
    }

    @Test
    void forgetsAnInvitationAfterAWeek() {
        var token = ending(invitations.invite(Role.EDITOR, "Late", null, "boss"));
        jdbc.sql("update account_link set expires_at = expires_at - interval '7 days' where invitee = 'Late'")
                .update();

        assertThat(invitations.find(token)).isEmpty();
        assertThat(invitations.open()).noneMatch(open -> open.invitee().equals("Late"));
    }

    @Test
    void endsTheSessionsOfWhoeverGetsAnotherRole() {
        signIn("omar");
        administration.appoint("omar", Role.REVIEWER, "boss");

        assertThat(openSessions.of("omar", null)).isEmpty();
        assertThat(lastAudited()).isEqualTo("role boss omar editor to reviewer");
        administration.appoint("omar", Role.EDITOR, "boss");
    }

    @Test
    void endsTheSessionsOfWhoeverIsDisabled() {
        signIn("omar");
        administration.disable("omar", "boss");

        assertThat(openSessions.of("omar", null)).isEmpty();
        assertThat(lastAudited()).isEqualTo("account boss omar disabled");
        administration.enable("omar", "boss");
    }

    @Test
    void leavesOneAdministrator() {
        var others = administration.accounts().stream()
                .filter(account -> account.role() == Role.ADMINISTRATOR
                        && !account.username().equals("boss"))
                .map(AccountSummary::username)
                .toList();
        others.forEach(username -> administration.appoint(username, Role.READER, "boss"));

        assertThatExceptionOfType(LastAdministrator.class).isThrownBy(() -> administration.disable("boss", "boss"));
        assertThatExceptionOfType(LastAdministrator.class)
                .isThrownBy(() -> administration.appoint("boss", Role.READER, "boss"));
        others.forEach(username -> administration.appoint(username, Role.ADMINISTRATOR, "boss"));
    }

    @Test
    void resetsAPasswordByTheNewestLinkAlone() {
        var older = ending(invitations.reset("omar", "boss"));
        var newer = ending(invitations.reset("omar", "boss"));
        signIn("omar");

        assertThat(invitations.resets(older)).isEmpty();
        invitations.choosePassword(newer, new Password("another horse battery"));
        assertThat(accounts.findByUsername("omar").orElseThrow().hasPassword("another horse battery", encoder))
                .isTrue();
        assertThat(openSessions.of("omar", null)).isEmpty();
        assertThatExceptionOfType(LinkExpired.class).isThrownBy(() -> invitations.choosePassword(newer, PASSWORD));
    }

    private static String ending(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private void enter(String username, Role role) {
        if (accounts.findByUsername(username).isEmpty()) {
            accounts.save(new Account(username, username, PASSWORD, role, encoder, Instant.EPOCH));
        }
    }

    private void signIn(String username) {
        open(sessions, username);
        assertThat(openSessions.of(username, null)).isNotEmpty();
    }

    private static <S extends Session> void open(FindByIndexNameSessionRepository<S> sessions, String username) {
        var session = sessions.createSession();
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, username);
        sessions.save(session);
    }

    private String lastAudited() {
        return jdbc.sql(
                        "select concat_ws(' ', kind, account, subject, detail) from audit_entry order by id desc limit 1")
                .query(String.class)
                .single();
    }
}
