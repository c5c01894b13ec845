package org.strikelog.site;

import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.JavascriptExecutor;
import org.strikelog.support.Axe;
import org.strikelog.support.Browser;
import org.strikelog.support.BrowserTest;

/** The reading pages as they are seen: on a desk and on a phone, by day and by night. */
@BrowserTest
class ReadingJourneyTests {

    private static final List<String> PAGES = List.of(
            "/incidents?country=IQ&limit=20",
            "/incidents/184",
            "/incidents/4?asOf=2023-10-25",
            "/timeline?month=2024-01",
            "/groups",
            "/groups/islamic-resistance-in-iraq",
            "/locations",
            "/locations/iraq",
            "/locations/al-asad?asOf=2023-11-06&figures=official",
            "/reports?asOf=2023-10-25",
            "/reports?q=reuters",
            "/reports/nbc-sott-2023-10-25",
            "/tallies",
            "/tallies?measure=injured",
            "/tallies/att-2023-10-24-total",
            "/compare?a.to=2024-02-01&b.from=2024-02-02",
            "/embed?country=IQ",
            "/?asOf=2023-10-25",
            "/?stack=group",
            "/incidents?q=nothing-goes-by-this-name",
            "/about");

    @Test
    void pagesAreAccessibleByDay(Browser browser) {
        SoftAssertions softly = new SoftAssertions();
        browser.resize(1440, 900);
        for (String page : PAGES) {
            browser.open(page);
            softly.assertThat(Axe.violations(browser.driver())).as(page).isEmpty();
            softly.assertThat(browser.complaints()).as(page).isEmpty();
            browser.photograph("desk" + page.replaceAll("\\W+", "-"));
        }
        softly.assertAll();
    }

    @Test
    void pagesAreAccessibleByNight(Browser browser) {
        SoftAssertions softly = new SoftAssertions();
        browser.resize(1440, 900).open("/about").click(".theme-switch");
        for (String page : PAGES) {
            browser.open(page);
            softly.assertThat(Axe.faintness(browser.driver())).as(page).isEmpty();
            browser.photograph("night" + page.replaceAll("\\W+", "-"));
        }
        softly.assertAll();
    }

    @Test
    void pagesFitAPhone(Browser browser) {
        SoftAssertions softly = new SoftAssertions();
        browser.resize(500, 900);
        for (String page : PAGES) {
            browser.open(page);
            softly.assertThat(overflow(browser)).as(page).isEqualTo(0L);
            softly.assertThat(Axe.violations(browser.driver())).as(page).isEmpty();
            browser.photograph("phone" + page.replaceAll("\\W+", "-"));
        }
        softly.assertAll();
    }

    private static Object overflow(Browser browser) {
        return ((JavascriptExecutor) browser.driver())
                .executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }
}
