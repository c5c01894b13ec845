package org.strikelog.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.strikelog.account.Account;
import org.strikelog.account.Accounts;
import org.strikelog.account.Password;
import org.strikelog.account.Role;
import org.strikelog.desk.Desk;
import org.strikelog.desk.Editing;
import org.strikelog.desk.FormReader;
import org.strikelog.desk.IncidentForm;
import org.strikelog.desk.Step;
import org.strikelog.incident.Ledger;
import org.strikelog.support.Axe;
import org.strikelog.support.Browser;
import org.strikelog.support.BrowserEditingTest;

/** Noor is an editor, Sami reviews. */
@BrowserEditingTest
class DeskJourneyTests {

    private static final String PASSWORD = "correct horse battery";

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private Editing editing;

    @Autowired
    private Desk desk;

    @Autowired
    private Ledger ledger;

    @Test
    void leadsAnIncidentByWayOfReviewToThePublic(Browser browser) {
        signIn(browser, "noor", Role.EDITOR);
        browser.open("/desk/incidents/new").type("#title", "Mortars near Ain al-Asad");
        new Select(browser.find("#eventType")).selectByValue("shelling_missile");
        browser.type("#days", "2 Aug 2024");
        pick(browser, "#place", "عين الأسد");
        new Select(browser.find("#placePrecision")).selectByValue("near");
        pick(browser, "#citations0\\.report", "ICARO Iran Increases Use of Proxy");
        browser.type("#comment", "By ICARO");
        assertThat(browser.findAll("[name=save][value=publish]")).isEmpty();
        submit(browser, "submit");
        assertThat(browser.find(".notice[role=status]").getText()).contains("waiting for a second pair of eyes");
        String number = browser.location().replaceAll("\\D", "");

        signOut(browser);
        signIn(browser, "sami", Role.REVIEWER);
        browser.open("/desk").follow("a[href$='/" + number + "/review/noor']");
        assertThat(browser.text()).contains("Mortars near Ain al-Asad", "By ICARO");
        assertThat(Axe.violations(browser.driver())).isEmpty();
        browser.photograph("desk-review");
        browser.type("#reason", "Which base of the two?").follow("[name=decision][value=return]");
        assertThat(browser.text()).contains("Sent back to its editor.");

        signOut(browser);
        signIn(browser, "noor", Role.EDITOR);
        assertThat(browser.open("/desk").text()).contains("Which base of the two?");
        browser.open("/desk/incidents/" + number);
        assertThat(browser.text()).contains("It was sent back to you", "Which base of the two?");
        browser.type("#title", "Mortars near al-Asad air base").type("#comment", "It is the air base");
        submit(browser, "submit");

        signOut(browser);
        signIn(browser, "sami", Role.REVIEWER);
        browser.open("/desk/incidents/" + number).follow("[name=decision][value=publish]");
        assertThat(browser.open("/incidents/" + number).text())
                .contains("Mortars near al-Asad air base", "noor, published by sami");
        assertThat(Axe.violations(browser.driver())).isEmpty();
    }

    @Test
    void settlesWhatTwoChangedAndTakesAnEarlierSaveUpAgain(Browser browser) {
        signIn(browser, "sami", Role.REVIEWER);
        String before = ledger.published(31, null).document().title();
        browser.open("/desk/incidents/31")
                .type("#title", "Sami's title")
                .type("#summary", "Sami's summary.")
                .type("#comment", "Sami read it again");
        omarPublishes(31, "Omar's title", "Omar's target");

        submit(browser, "publish");
        assertThat(browser.find("#conflict").getText()).contains("omar", "Taken over from them", "Target");
        assertThat(browser.findAll("[name='take.TITLE']")).hasSize(2);
        assertThat(browser.findAll("[name='take.SUMMARY'], [name='take.TARGET']"))
                .isEmpty();
        assertThat(Axe.violations(browser.driver())).isEmpty();
        browser.photograph("desk-conflict");
        script(browser, "document.querySelector(\"[name='take.TITLE'][value=THEIRS]\").click()");
        submit(browser, "publish");

        assertThat(browser.open("/incidents/31").text()).contains("Omar's title", "Sami's summary.", "Omar's target");

        browser.open("/incidents/31").follow("a[href='/incidents/31/revisions']");
        assertThat(Axe.violations(browser.driver())).isEmpty();
        browser.photograph("revisions");
        browser.follow("a[href='/desk/incidents/31/revisions']");
        script(browser, "document.querySelector('[name=one][value=\"1\"]').click()");
        browser.follow(".compare-saves button").follow(".restore button");
        assertThat(browser.find("#title").getAttribute("value")).isEqualTo(before);
        submit(browser, "publish");
        assertThat(browser.open("/incidents/31").text()).contains(before);
    }

    @Test
    void keepsWhatIsTypedWhenTheSessionIsLost(Browser browser) {
        signIn(browser, "noor", Role.EDITOR);
        browser.open("/desk/incidents/new").type("#title", "A long evening");
        await(browser, "[data-keeping]", "Kept");
        assertThat(browser.location()).startsWith("/desk/incidents/new?typed=");

        browser.driver().manage().deleteAllCookies();
        browser.type("#summary", "Typed after the session was over.");
        await(browser, "[data-not-kept]", "Not kept");
        submit(browser, "draft");
        assertThat(browser.location()).startsWith("/login");

        fill(browser, "noor");
        assertThat(browser.location()).startsWith("/desk/incidents/new?typed=");
        assertThat(browser.find("#title").getAttribute("value")).isEqualTo("A long evening");
        browser.find("[data-kept]");
        browser.follow("[data-restore]");
        assertThat(browser.find("#summary").getAttribute("value")).isEqualTo("Typed after the session was over.");
        assertThat(browser.open("/desk").text()).contains("A long evening");
    }

    private void omarPublishes(long id, String title, String target) {
        IncidentForm form = editing.form(editing.document(id));
        form.title = title;
        form.target = target;
        form.comment = "Omar was faster";
        FormReader reader = editing.reader(form, id);
        desk.revise(
                id, Long.parseLong(form.version), reader.read(false).orElseThrow(), "omar", form.comment, Step.PUBLISH);
    }

    private void signIn(Browser browser, String name, Role role) {
        if (accounts.findByUsername(name).isEmpty()) {
            accounts.save(new Account(name, name, new Password(PASSWORD), role, encoder, Instant.EPOCH));
        }
        browser.open("/desk");
        fill(browser, name);
    }

    private static void fill(Browser browser, String name) {
        browser.type("#username", name).type("#password", PASSWORD).follow("main button");
    }

    private static void signOut(Browser browser) {
        browser.follow("form[action='/logout'] button");
    }

    private static void pick(Browser browser, String field, String words) {
        browser.type(field, words).find(field + "-list [role=option]");
        browser.find(field).sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
    }

    /** The bar to save may lie below other things until it is reached. */
    private static void submit(Browser browser, String step) {
        script(browser, "document.querySelector('[name=save][value=" + step + "]').scrollIntoView()");
        browser.follow("[name=save][value=" + step + "]");
    }

    private static void await(Browser browser, String place, String words) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(15))
                .until(driver ->
                        driver.findElement(By.cssSelector(place)).getText().contains(words));
    }

    private static void script(Browser browser, String script) {
        ((JavascriptExecutor) browser.driver()).executeScript(script);
    }
}
