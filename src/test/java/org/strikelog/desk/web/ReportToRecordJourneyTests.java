package org.strikelog.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.strikelog.account.Account;
import org.strikelog.account.Accounts;
import org.strikelog.account.Password;
import org.strikelog.account.Role;
import org.strikelog.support.Axe;
import org.strikelog.support.Browser;
import org.strikelog.support.BrowserEditingTest;

/**
 * Two reports of one attack, on which they give different days, become an incident that the public reads: the attack on
 * al-Asad of late July 2024, on 24 July by ICARO and late on Thursday 25 July by Reuters.
 */
@BrowserEditingTest
class ReportToRecordJourneyTests {

    private static final String TITLE = "Rockets fired at al-Asad, on a day that sources dispute";

    private static final String PASSWORD = "correct horse battery";

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder encoder;

    @Test
    void entersAnAttackFromTwoReportsThatDisagreeOnItsDay(Browser browser) {
        signIn(browser);
        browser.open("/desk").follow("a[href='/desk/incidents/new']");
        assertThat(Axe.violations(browser.driver())).isEmpty();

        browser.type("#title", TITLE)
                .type("#summary", "ICARO dates the attack to 24 July, Reuters to late on Thursday 25 July.");
        choose(browser, "#eventType", "shelling_missile");
        choose(browser, "#outcome", "missed");
        browser.type("#days", "25-24 July 2024");
        pick(browser, "#place", "عين الأسد");
        choose(browser, "#placePrecision", "near");

        pick(browser, "#attributions0\\.group", "Islamic Resistance in Iraq");
        choose(browser, "#attributions0\\.role", "suspected");
        browser.type("#attributions0\\.speaker", "Night desk of Reuters");
        choose(browser, "#attributions0\\.speakerKind", "media");

        choose(browser, "#figures0\\.party", "us_military");
        choose(browser, "#figures0\\.effect", "injured");
        browser.type("#figures0\\.count", "none").type("#figures0\\.speaker", "Night desk of Reuters");
        choose(browser, "#figures0\\.speakerKind", "media");
        browser.type("#figures0\\.statedOn", "26 Jul 2024");

        pick(browser, "#citations0\\.report", "ICARO Iran Increases Use of Proxy");
        browser.type("#citations0\\.supports", "day: 24 July");
        press(browser, "[name=add][value=citations]");
        browser.type("#citations1\\.url", "https://www.reuters.com/world/middle-east/rockets-al-asad-night-desk/")
                .type("#citations1\\.publisher", "Reuters")
                .type("#citations1\\.title", "Rockets fired at US forces at Iraq's al-Asad")
                .type("#citations1\\.supports", "day: late on Thursday 25 July");
        browser.type("#citations1\\.publishedOn", "26 Jul 2024");
        new Select(browser.find("#figures0\\.report")).selectByIndex(2);
        choose(browser, "#verdict", "confirmed");
        browser.type("#comment", "Entered from ICARO and Reuters");

        press(browser, "[name=save][value=publish]");
        assertThat(browser.find(".error-summary").getText())
                .contains("The last day, 2024-07-24, comes before the first, 2024-07-25.");
        assertThat(browser.find("#title").getAttribute("value")).isEqualTo(TITLE);
        assertThat(Axe.violations(browser.driver())).isEmpty();
        browser.photograph("desk-refused");

        browser.type("#days", "24 or 25 July 2024");
        assertThat(browser.find("[data-alike-found] .alike").getText())
                .contains("Because: ", "both at Al-Asad Air Base");
        press(browser, "[name=save][value=publish]");
        assertThat(browser.find("#alike").getText())
                .contains("the record has", "Because: ", "both at Al-Asad Air Base", "Why it is another");
        assertThat(browser.driver().switchTo().activeElement().getAttribute("id"))
                .isEqualTo("alike");
        assertThat(Axe.violations(browser.driver())).isEmpty();
        browser.photograph("desk-alike");
        browser.type("#not-the-same", "The sample dates it by one source alone");
        press(browser, "#alike [name=save][value=publish]");
        assertThat(browser.find(".notice[role=status]").getText()).contains("The public reads it from now on.");
        browser.photograph("desk-saved");

        String number = browser.location().replaceAll("\\D", "");
        assertThat(browser.open("/incidents/" + number).text())
                .contains(TITLE, "24–25 Jul 2024", "one of these days", "ICARO", "Reuters");
        assertThat(browser.open("/api/v1/incidents?from=2024-07-24&to=2024-07-25")
                        .text())
                .contains(TITLE);
    }

    private void signIn(Browser browser) {
        accounts.save(
                new Account("lina", "Lina Haddad", new Password(PASSWORD), Role.REVIEWER, encoder, Instant.EPOCH));
        browser.open("/desk")
                .type("#username", "lina")
                .type("#password", PASSWORD)
                .follow("main button");
        assertThat(browser.location()).isEqualTo("/desk");
    }

    private static void choose(Browser browser, String field, String value) {
        new Select(browser.find(field)).selectByValue(value);
    }

    private static void pick(Browser browser, String field, String words) {
        browser.type(field, words).find(field + "-list [role=option]");
        browser.find(field).sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
    }

    private static void press(Browser browser, String button) {
        script(browser, "document.querySelector(arguments[0]).click()", button);
    }

    private static void script(Browser browser, String script, Object... arguments) {
        ((JavascriptExecutor) browser.driver()).executeScript(script, arguments);
    }
}
