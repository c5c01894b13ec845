package org.strikelog.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.strikelog.support.Axe;
import org.strikelog.support.Browser;
import org.strikelog.support.BrowserTest;

/** From the form on the API's page to an answer below it, right or wrong. */
@BrowserTest
class ApiPageJourneyTests {

    @Test
    void showsWhatTheApiAnswersBelowTheForm(Browser browser) {
        browser.resize(1280, 900).open("/api");
        browser.type("#try-country", "JO").click("#try button.primary");
        await(browser, "[data-outcome]", "200, application/json");
        assertThat(browser.find("[data-address]").getText()).isEqualTo("/api/v1/incidents?country=JO");
        assertThat(browser.find("[data-answer] pre").getText()).contains("Tower 22");

        browser.click("#try button[formaction$='.csv']");
        await(browser, "[data-outcome]", "200, text/csv");
        assertThat(browser.find("[data-answer] pre").getText()).startsWith("id,url,title");
        assertThat(browser.complaints()).isEmpty();

        browser.type("#try-country", "xx").click("#try button.primary");
        await(browser, "[data-outcome]", "400, application/problem+json");
        assertThat(browser.find("[data-answer] pre").getText()).contains("\"parameter\": \"country\"");
        assertThat(browser.location()).isEqualTo("/api");
    }

    @Test
    void canBeReadByEveryone(Browser browser) {
        browser.resize(1280, 900).open("/api").click("#try button.primary");
        await(browser, "[data-outcome]", "200");
        assertThat(Axe.violations(browser.driver())).isEmpty();

        browser.resize(390, 844).open("/api");
        assertThat(Axe.violations(browser.driver())).isEmpty();

        browser.open("/api/reference");
        assertThat(Axe.violations(browser.driver())).isEmpty();
    }

    private static void await(Browser browser, String place, String text) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(10))
                .until(driver -> browser.find(place).getText().startsWith(text));
    }
}
