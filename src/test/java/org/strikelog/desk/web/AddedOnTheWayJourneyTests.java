package org.strikelog.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.strikelog.account.Account;
import org.strikelog.account.Accounts;
import org.strikelog.account.Password;
import org.strikelog.account.Role;
import org.strikelog.support.Axe;
import org.strikelog.support.Browser;
import org.strikelog.support.BrowserEditingTest;

/** What the record lacks is added on the way, and what it has is not entered twice. */
@BrowserEditingTest
class AddedOnTheWayJourneyTests {

    private static final String PASSWORD = "correct horse battery";

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder encoder;

    @Test
    void addsAPlaceAndKnowsAReportByItsAddress(Browser browser) {
        signIn(browser, "adder", Role.EDITOR);
        browser.open("/desk/incidents/new").type("#title", "Rockets at a pump station");
        browser.type("#days", "night of 17 to 18 October 2023");
        awaits(browser, "[data-reads=days] [data-echo]", "one of 2 days, from 17 to 18 October 2023");

        browser.type("#place", "Qarqaf pump station");
        awaits(browser, "[data-field=place] .chosen", "Nothing in the record goes by that name yet.");
        browser.find("[data-new=place] summary").sendKeys(Keys.ENTER);
        assertThat(browser.find("#newPlace\\.name").getDomProperty("value")).isEqualTo("Qarqaf pump station");
        browser.find("[name=shelve][value=place]").sendKeys(Keys.ENTER);
        awaits(browser, "#newPlace\\.kind-error", "What kind of place it is.");
        new Select(browser.find("#newPlace\\.kind")).selectByValue("site");
        browser.type("#newPlace\\.latitude", "33.2")
                .type("#newPlace\\.longitude", "41.4")
                .type("#newPlace\\.radiusKm", "2");
        assertThat(Axe.violations(browser.driver())).isEmpty();
        browser.photograph("desk-new-place");
        browser.find("[name=shelve][value=place]").sendKeys(Keys.ENTER);
        awaits(browser, "[data-field=place] .chosen", "In the record as qarqaf-pump-station");
        assertThat(browser.find("#title").getDomProperty("value")).isEqualTo("Rockets at a pump station");

        browser.type("#citations0\\.report", "http://en.964media.com/3481?utm_source=x");
        browser.find("#citations0\\.report").sendKeys(Keys.TAB);
        awaits(browser, "[data-resting]", "Drone destroyed near Harir air base");
        browser.photograph("desk-known-report");
        assertThat(browser.complaints()).allMatch(refused -> refused.contains("422"));
    }

    @Test
    void takesAReportBackAndSaysSoWhereItIsCited(Browser browser) {
        signIn(browser, "taker", Role.REVIEWER);
        browser.open("/desk/reports/media964-2023-10-18");
        assertThat(Axe.violations(browser.driver())).isEmpty();
        browser.type("#day", "20 Oct 2023").type("#by", "964media").type("#reason", "The picture was an old one.");
        browser.follow("#retraction button");

        assertThat(browser.text()).contains("Taken back by 964media, 20 Oct 2023", "One incident rests on it");
        browser.photograph("desk-report-taken-back");
        browser.open("/reports/media964-2023-10-18");
        assertThat(browser.text()).contains("The picture was an old one.");
        browser.follow("a[href^='/incidents/']:not([href*='?'])");
        assertThat(browser.text()).contains("A report by 964media on which this rests was taken back by 964media");
        assertThat(Axe.violations(browser.driver())).isEmpty();
        browser.photograph("incident-report-taken-back");
        browser.open("/desk/reports/media964-2023-10-18").follow("#retraction button");
        assertThat(browser.text()).contains("Noted: it stands.");
    }

    @Test
    void takesAPointFromTheMap(Browser browser) {
        signIn(browser, "pointer", Role.EDITOR);
        browser.open("/desk/locations/al-asad");
        String before = browser.find("#newPlace\\.latitude").getDomProperty("value");
        new Actions(browser.driver())
                .moveToElement(browser.find("[data-point-picker].leaflet-container"), 40, 30)
                .click()
                .perform();

        assertThat(browser.find("#newPlace\\.latitude").getDomProperty("value"))
                .isNotEqualTo(before)
                .matches("3\\d\\.\\d{4}");
        assertThat(browser.find("#newPlace\\.longitude").getDomProperty("value"))
                .matches("4\\d\\.\\d{4}");
        assertThat(Axe.violations(browser.driver())).isEmpty();
        browser.type("#comment", "By a click").photograph("desk-location");
        browser.follow("[data-directory-form] button.primary");
        assertThat(browser.text()).contains("The public reads it so from now on.", "By a click");
        browser.open("/desk/groups/kataib-hezbollah");
        assertThat(Axe.violations(browser.driver())).isEmpty();
        browser.photograph("desk-group");
    }

    @Test
    void keepsACopyThatIsSent(Browser browser, @TempDir Path folder) throws IOException {
        Path page = Files.writeString(folder.resolve("page.html"), "<!doctype html><title>Kept</title><p>As it was.");
        signIn(browser, "keeper", Role.EDITOR);
        browser.open("/desk/reports/media964-2023-10-18");
        browser.find("#file").sendKeys(page.toString());
        browser.follow("#copy button");

        assertThat(browser.text()).contains("Kept.", "SHA-256");
    }

    private void signIn(Browser browser, String name, Role role) {
        accounts.save(new Account(name, "Lina Haddad", new Password(PASSWORD), role, encoder, Instant.EPOCH));
        browser.open("/desk")
                .type("#username", name)
                .type("#password", PASSWORD)
                .follow("main button");
    }

    private static void awaits(Browser browser, String where, String text) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(10))
                .until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(where), text));
    }
}
