package org.strikelog.handout.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.strikelog.support.Axe;
import org.strikelog.support.Browser;
import org.strikelog.support.BrowserTest;

@BrowserTest
class BriefJourneyTests {

    @Test
    void briefIsReadOnAnyScreen(Browser browser) {
        for (int width : new int[] {1440, 500}) {
            browser.resize(width, 900).open("/brief?country=IQ");

            assertThat(Axe.violations(browser.driver())).isEmpty();
            assertThat(browser.find("body").getSize().getWidth()).isLessThanOrEqualTo(width);
        }
        assertThat(browser.complaints()).isEmpty();
        browser.photograph("brief");
    }

    @Test
    void isReachedFromTheTable(Browser browser) {
        browser.open("/incidents?country=JO").click("#share summary").follow("#share a[href^='/brief?']");

        assertThat(browser.find("h1").getText()).isEqualTo("Attacks on record");
        assertThat(browser.text()).contains("Country: Jordan", "The gravest incidents", "As PDF");
    }
}
