package org.strikelog.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.strikelog.support.Axe;
import org.strikelog.support.Browser;
import org.strikelog.support.BrowserTest;

/** From the landing page for maps, link by link, to one incident on its own page. */
@BrowserTest
class OgcPageJourneyTests {

    @Test
    void leadsFromTheLandingPageToAnIncident(Browser browser) {
        browser.resize(1280, 900).open("/ogc");
        follow(browser, "Incidents and places");
        follow(browser, "Incidents");
        follow(browser, "Incidents as a page");
        follow(browser, "Next");
        browser.follow("tbody th a");
        follow(browser, "All that was said of it");

        assertThat(browser.location()).matches("/incidents/\\d+");
    }

    @Test
    void canBeReadByEveryone(Browser browser) {
        for (String address : List.of(
                "/ogc",
                "/ogc/conformance",
                "/ogc/collections",
                "/ogc/collections/incidents",
                "/ogc/collections/incidents/queryables",
                "/ogc/collections/incidents/items?limit=5",
                "/ogc/collections/locations/items?limit=5",
                "/ogc/collections/incidents/items/1",
                "/ogc/api")) {
            browser.resize(1280, 900).open(address);
            assertThat(Axe.violations(browser.driver())).as(address).isEmpty();
            browser.resize(390, 844).open(address);
            assertThat(Axe.violations(browser.driver())).as(address).isEmpty();
            assertThat(browser.complaints()).as(address).isEmpty();
        }
    }

    private static void follow(Browser browser, String text) {
        By link = By.xpath("//main//a[normalize-space() = '%s']".formatted(text));
        String href = browser.driver().findElement(link).getDomAttribute("href");
        browser.follow("main a[href=\"" + href + "\"]");
    }
}
