package org.strikelog.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.openqa.selenium.virtualauthenticator.HasVirtualAuthenticator;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.strikelog.support.Axe;
import org.strikelog.support.Browser;
import org.strikelog.support.BrowserEditingTest;

@BrowserEditingTest
class SecondStepJourneyTests {

    private static final String PASSWORD = "correct horse battery";

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void signsInByPasskeyAlone(Browser browser) {
        ((HasVirtualAuthenticator) browser.driver())
                .addVirtualAuthenticator(new VirtualAuthenticatorOptions()
                        .setTransport(VirtualAuthenticatorOptions.Transport.INTERNAL)
                        .setHasResidentKey(true)
                        .setHasUserVerification(true)
                        .setIsUserVerified(true));
        signIn(browser, "huda");
        browser.open("/account").type("#label", "Blue key").follow("[data-add-passkey] button");
        assertThat(browser.find("section[aria-labelledby=passkeys] .plain-list").getText())
                .contains("Blue key");
        assertThat(Axe.violations(browser.driver())).isEmpty();
        assertThat(browser.complaints()).isEmpty();
        signOut(browser);

        browser.open("/desk").follow("[data-passkey] button");
        assertThat(browser.location()).isEqualTo("/desk");
        assertThat(browser.text()).contains("Huda");
        assertThat(browser.open("/account").text()).contains("Your account");

        var account = accounts.findByUsername("huda").orElseThrow();
        account.disable();
        accounts.save(account);
        signOut(browser);
        browser.open("/login").click("[data-passkey] button");
        assertThat(browser.find("[data-passkey] [data-failure]").getText()).contains("does not belong to an account");
    }

    @Test
    void givesACodeAfterThePasswordAndLosesThePhone(Browser browser) {
        signIn(browser, "samir");
        browser.open("/account/second-factor");
        assertThat(Axe.violations(browser.driver())).isEmpty();
        browser.photograph("second-factor");
        browser.type("#code", "000000").follow("section[aria-labelledby=app] button");
        assertThat(browser.text()).contains("This is not what the app shows now.");
        browser.type("#code", shownNow("samir")).follow("section[aria-labelledby=app] button");
        var recovery = browser.find(".codes code").getText();
        assertThat(browser.findAll(".codes code")).hasSize(10);
        assertThat(Axe.violations(browser.driver())).isEmpty();
        browser.photograph("recovery-codes");
        assertThat(browser.open("/desk").location()).isEqualTo("/desk");
        signOut(browser);

        browser.open("/desk")
                .type("#username", "samir")
                .type("#password", PASSWORD)
                .follow("main form[action='/login'] button");
        assertThat(browser.location()).isEqualTo("/login/second-factor");
        assertThat(Axe.violations(browser.driver())).isEmpty();
        browser.photograph("second-step");
        assertThat(browser.open("/account").location()).isEqualTo("/login/second-factor");
        browser.type("#code", "123456").follow("form[action='/login/code'] button");
        assertThat(browser.text()).contains("This code does not count");

        browser.type("#code", recovery.toUpperCase()).follow("form[action='/login/code'] button");
        assertThat(browser.open("/account/second-factor").text()).contains("9 recovery codes are left");
        signOut(browser);

        signIn(browser, "samir");
        browser.open("/login/second-factor").type("#code", recovery).follow("form[action='/login/code'] button");
        assertThat(browser.text()).contains("This code does not count");
    }

    private void signIn(Browser browser, String username) {
        if (accounts.findByUsername(username).isEmpty()) {
            var name = username.substring(0, 1).toUpperCase() + username.substring(1);
            accounts.save(new Account(username, name, new Password(PASSWORD), Role.EDITOR, encoder, Instant.EPOCH));
        }
        browser.open("/login")
                .type("#username", username)
                .type("#password", PASSWORD)
                .follow("main form[action='/login'] button");
    }

    private static void signOut(Browser browser) {
        browser.open("/about").follow("form[action='/logout'] button");
        new WebDriverWait(browser.driver(), Duration.ofSeconds(10))
                .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("a[href='/login']")));
    }

    private String shownNow(String username) {
        var secret = jdbc.sql(
                        "select secret from authenticator where account_id = (select id from account where username = :username)")
                .param("username", username)
                .query(byte[].class)
                .single();
        return new Authenticator(secret, 0).code(Instant.now().getEpochSecond() / 30);
    }
}
