package org.strikelog.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.JavascriptExecutor;
import org.strikelog.support.Axe;
import org.strikelog.support.Browser;
import org.strikelog.support.BrowserTest;

/** The reading pages as they are seen: on a desk and on a phone, by day and by night. */
@BrowserTest
class ReadingJourneyTests {

    private static final List<String> PAGES = List.of(
            "/incidents?country=IQ",
            "/incidents/184",
            "/timeline?month=2024-01",
            "/groups",
            "/groups/islamic-resistance-in-iraq",
            "/locations/iraq",
            "/reports/nbc-sott-2023-10-25",
            "/tallies",
            "/about");

    @Test
    void pagesAreAccessibleByDayAndByNight(Browser browser) {
        browser.resize(1440, 900);
        for (String page : PAGES) {
            browser.open(page);
            assertThat(Axe.violations(browser.driver())).as(page).isEmpty();
            assertThat(browser.complaints()).as(page).isEmpty();
            browser.photograph("desk" + page.replaceAll("\\W+", "-"));
            browser.click(".theme-switch");
            assertThat(Axe.violations(browser.driver())).as(page + " by night").isEmpty();
            browser.click(".theme-switch");
        }
    }

    @Test
    void pagesFitAPhone(Browser browser) {
        browser.resize(500, 900);
        for (String page : PAGES) {
            browser.open(page);
            assertThat(overflow(browser)).as(page).isEqualTo(0L);
            assertThat(Axe.violations(browser.driver())).as(page).isEmpty();
            browser.photograph("phone" + page.replaceAll("\\W+", "-"));
        }
    }

    private static Object overflow(Browser browser) {
        return ((JavascriptExecutor) browser.driver())
                .executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }
}
