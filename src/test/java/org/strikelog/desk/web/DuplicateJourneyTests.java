package org.strikelog.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.JavascriptExecutor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.strikelog.account.Account;
import org.strikelog.account.Accounts;
import org.strikelog.account.Password;
import org.strikelog.account.Role;
import org.strikelog.support.Axe;
import org.strikelog.support.Browser;
import org.strikelog.support.BrowserEditingTest;

/** A reviewer goes from the list of pairs to one incident and back to two, and changes many at once. */
@BrowserEditingTest
class DuplicateJourneyTests {

    private static final String PASSWORD = "correct horse battery";

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder encoder;

    @Test
    void mergesAPairAndTakesItBack(Browser browser) {
        signIn(browser, "mona");
        browser.open("/desk").follow("a[href='/desk/duplicates']");
        assertThat(browser.find(".pairs li").getText()).contains("Because: ", "Not the same");
        assertThat(Axe.violations(browser.driver())).isEmpty();
        browser.photograph("desk-duplicates");

        browser.follow(".pairs .decide .button");
        String kept = browser.findAll("[name=keep]").getFirst().getAttribute("value");
        String dropped = browser.findAll("[name=drop]").getFirst().getAttribute("value");
        assertThat(Axe.violations(browser.driver())).isEmpty();
        browser.photograph("desk-merge");
        browser.type("#reason", "Both reports tell of one salvo");
        press(browser, "main form .primary");
        assertThat(browser.find(".notice[role=status]").getText()).contains("Readers of both are led to one.");
        String merge = browser.location();
        assertThat(Axe.violations(browser.driver())).isEmpty();
        browser.photograph("desk-merged");

        assertThat(browser.open("/incidents/" + dropped).location()).isEqualTo("/incidents/" + kept);
        assertThat(browser.open("/api/v1/incidents/" + dropped).location()).isEqualTo("/api/v1/incidents/" + kept);

        browser.open(merge).type("#reason", "They are an hour apart after all");
        press(browser, "main form .danger");
        assertThat(browser.find(".notice[role=status]").getText()).contains("Both stand on their own again.");
        assertThat(browser.open("/incidents/" + dropped).location()).isEqualTo("/incidents/" + dropped);
    }

    @Test
    void changesWhatIsTickedAndUndoesItAsOne(Browser browser) {
        signIn(browser, "nora");
        browser.open("/incidents?from=2023-11-01&to=2023-11-05");
        browser.click("tbody tr:nth-child(1) .tick").click("tbody tr:nth-child(2) .tick");
        browser.photograph("bulk-ticked");
        browser.follow("#bulk .button");
        assertThat(browser.text()).contains("2 incidents were ticked.");
        assertThat(Axe.violations(browser.driver())).isEmpty();
        browser.photograph("bulk-new");
        browser.click("[name=field][value=assessment]");
        browser.find("#verdict").sendKeys("Disputed");
        browser.type("#comment", "The ministry denies both");
        browser.follow("main form .primary");
        assertThat(browser.text()).contains("Nothing is changed yet.", "Verdict: Disputed", "Would say");
        assertThat(Axe.violations(browser.driver())).isEmpty();
        browser.photograph("bulk-preview");

        browser.follow("main .notice .primary");
        browser.find("form[action$='/undo']");
        assertThat(browser.text()).contains("2 incidents were changed, none said so already, none was refused.");
        browser.photograph("bulk-done");
        browser.follow("form[action$='/undo'] button");
        browser.find(".notice[data-kind=success]");
        for (int i = 0; i < 20 && !browser.text().contains("are as before"); i++) {
            browser.open(browser.location());
        }
        assertThat(browser.text()).contains("2 incidents are as before, none had been changed since. Undone by nora.");
    }

    private void signIn(Browser browser, String name) {
        accounts.save(new Account(name, name, new Password(PASSWORD), Role.REVIEWER, encoder, Instant.EPOCH));
        browser.open("/desk")
                .type("#username", name)
                .type("#password", PASSWORD)
                .follow("main button");
        assertThat(browser.location()).isEqualTo("/desk");
    }

    private static void press(Browser browser, String button) {
        ((JavascriptExecutor) browser.driver()).executeScript("document.querySelector(arguments[0]).click()", button);
    }
}
