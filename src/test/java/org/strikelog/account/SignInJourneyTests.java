package org.strikelog.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.strikelog.support.Axe;
import org.strikelog.support.Browser;
import org.strikelog.support.BrowserTest;

@BrowserTest
class SignInJourneyTests {

    @Autowired
    private FirstAdministrator administrator;

    @Autowired
    private Accounts accounts;

    @Test
    void setsUpTheFirstAdministratorWhoSignsInAndOut(Browser browser) {
        browser.open("/setup/" + administrator.invite())
                .type("#username", "first")
                .type("#displayName", "Lina Haddad")
                .type("#password", "correct horse battery")
                .type("#repeated", "correct horse")
                .follow("main form button");
        assertThat(browser.text()).contains("The two passwords differ.");

        browser.type("#password", "correct horse battery")
                .type("#repeated", "correct horse battery")
                .follow("main form button");
        assertThat(browser.location()).isEqualTo("/login");
        assertThat(accounts.findByUsername("first")).isPresent();

        browser.type("#username", "first").type("#password", "wrong").follow("main form button");
        assertThat(browser.text()).contains("Name and password do not match.");
        assertThat(Axe.violations(browser.driver())).isEmpty();
        browser.photograph("sign-in");

        browser.type("#password", "correct horse battery").follow("main form button");
        assertThat(browser.open("/incidents").text()).contains("Lina Haddad");
        assertThat(browser.open("/nowhere").text()).contains("Lina Haddad");

        browser.follow("form[action='/logout'] button");
        assertThat(browser.open("/incidents").text()).doesNotContain("Lina Haddad");
    }
}
