package org.strikelog.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.strikelog.support.Axe;
import org.strikelog.support.Browser;
import org.strikelog.support.BrowserEditingTest;

@BrowserEditingTest
class AccountsJourneyTests {

    private static final String PASSWORD = "correct horse battery";

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder encoder;

    @BeforeEach
    void haveAnAdministrator() {
        if (accounts.findByUsername("chief").isEmpty()) {
            accounts.save(
                    new Account("chief", "Chief", new Password(PASSWORD), Role.ADMINISTRATOR, encoder, Instant.EPOCH));
        }
    }

    @Test
    void invitesAnEditorWhoSetsUpAnAccountAndLosesItsPassword(Browser browser) {
        signIn(browser, "chief", PASSWORD);
        browser.open("/admin/accounts").type("#invitee", "Nadia Aziz");
        new Select(browser.find("#role")).selectByValue("editor");
        browser.follow("form[action$=invitations] button");
        var invitation = pathOf(browser.find("#secret").getAttribute("value"));
        assertThat(browser.text()).contains("The link for Nadia Aziz", "as Editor, by chief");
        assertThat(Axe.violations(browser.driver())).isEmpty();
        browser.photograph("accounts");
        browser.follow("form[action='/logout'] button");

        browser.open(invitation);
        assertThat(browser.text()).contains("You are invited as: Editor.");
        assertThat(Axe.violations(browser.driver())).isEmpty();
        browser.type("#username", "CHIEF")
                .type("#password", PASSWORD)
                .type("#repeated", PASSWORD)
                .follow("main form button");
        assertThat(browser.text()).contains("Somebody goes by this name already.");
        browser.type("#username", "nadia")
                .type("#password", PASSWORD)
                .type("#repeated", PASSWORD)
                .follow("main form button");
        assertThat(browser.text()).contains("Your account is ready.");
        signIn(browser, "nadia", PASSWORD);
        assertThat(browser.open("/desk").location()).isEqualTo("/desk");
        browser.follow("form[action='/logout'] button");

        signIn(browser, "chief", PASSWORD);
        browser.open("/admin/accounts/nadia").follow("form[action$='/reset'] button");
        var reset = pathOf(browser.find("#secret").getAttribute("value"));
        assertThat(Axe.violations(browser.driver())).isEmpty();
        browser.photograph("account-of-another").follow("form[action='/logout'] button");
        browser.open(reset)
                .type("#password", "another horse battery")
                .type("#repeated", "another horse battery")
                .follow("main form button");
        signIn(browser, "nadia", "another horse battery");
        assertThat(browser.open("/account").text()).contains("Your account", "this one");
        assertThat(Axe.violations(browser.driver())).isEmpty();
        browser.photograph("own-account");
    }

    @Test
    void isToldOfASignInFromElsewhereAndEndsItsSession(Browser browser) {
        accounts.save(new Account("rami", "Rami", new Password(PASSWORD), Role.EDITOR, encoder, Instant.EPOCH));
        signIn(browser, "rami", PASSWORD);
        var thief = Elsewhere.signIn(browser.driver().getCurrentUrl(), "rami", PASSWORD);
        assertThat(thief.get("/account").statusCode()).isEqualTo(200);

        assertThat(browser.open("/incidents").text()).contains("used from where it was not used before: curl on");
        assertThat(Axe.violations(browser.driver())).isEmpty();
        browser.photograph("new-sign-in").open("/account");
        assertThat(browser.text()).contains("curl on another system", "new");
        browser.follow("form[action*='/account/sessions/'][action$='/end'] button");
        assertThat(browser.text()).contains("Signed out there.");
        assertThat(thief.get("/account").statusCode()).isEqualTo(302);

        browser.follow("form[action='/account/sign-ins/noticed'] button");
        assertThat(browser.open("/incidents").text()).doesNotContain("not used before");
    }

    private static void signIn(Browser browser, String username, String password) {
        browser.open("/login")
                .type("#username", username)
                .type("#password", password)
                .follow("main form button");
        assertThat(browser.text()).doesNotContain("do not match");
    }

    private static String pathOf(String link) {
        return URI.create(link).getPath();
    }
}
