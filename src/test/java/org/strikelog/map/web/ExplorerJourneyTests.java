package org.strikelog.map.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.strikelog.support.Axe;
import org.strikelog.support.Browser;
import org.strikelog.support.BrowserTest;

/** From everything to one place on some days, and back. */
@BrowserTest
class ExplorerJourneyTests {

    private static final String AL_ASAD = ".map-mark[data-place='al-asad']:not(.map-area-count)";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void whatIsBrushedAndClickedIsInTheListAndInTheAddress(Browser browser) {
        browser.resize(1440, 900).open("/");
        browser.find(AL_ASAD);
        String all = count(browser);

        brush(browser, 120, 300);
        await(browser, () -> browser.location().contains("from="));
        await(browser, () -> !count(browser).equals(all));
        String brushed = count(browser);
        assertThat(browser.find("#from").getAttribute("value")).isNotEmpty();

        browser.click(AL_ASAD);
        await(browser, () -> browser.location().contains("location=al-asad"));
        assertThat(browser.find(".place-card").getText()).contains("Al-Asad", "عين الأسد");
        assertThat(browser.findAll(".incident .where"))
                .isNotEmpty()
                .allSatisfy(where -> assertThat(where.getText()).contains("Al-Asad"));
        String here = count(browser);

        // The same link in another window is the same view.
        browser.open(browser.location());
        browser.find(AL_ASAD);
        assertThat(count(browser)).isEqualTo(here);

        browser.driver().navigate().back();
        await(browser, () -> count(browser).equals(brushed));
        browser.driver().navigate().back();
        await(browser, () -> count(browser).equals(all));
        assertThat(browser.location()).isEqualTo("/");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theListFollowsTheMapUntilTheChipIsTakenAway(Browser browser) {
        browser.resize(1440, 900).open("/");
        browser.find(AL_ASAD);
        String all = count(browser);

        browser.click(".leaflet-control-zoom-in");
        browser.click(".leaflet-control-zoom-in");
        await(browser, () -> browser.location().contains("bbox="));
        await(browser, () -> !count(browser).equals(all));

        browser.click("[id^='chip-bbox']");
        await(browser, () -> count(browser).equals(all));
        assertThat(browser.location()).isEqualTo("/");
    }

    @Test
    void keysMoveTheWindowOnTheTimeline(Browser browser) {
        browser.resize(1440, 900).open("/");
        browser.find(AL_ASAD);

        ((JavascriptExecutor) browser.driver()).executeScript("arguments[0].focus()", browser.find(".brush-end"));
        new Actions(browser.driver())
                .sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT)
                .perform();
        await(browser, () -> browser.location().contains("from=2023-10-16"));

        new Actions(browser.driver()).sendKeys(Keys.ESCAPE).perform();
        await(browser, () -> browser.location().equals("/"));
    }

    @Test
    void isReadableByEveryone(Browser browser) {
        browser.resize(1440, 900).open("/?location=al-asad&from=2023-11-01&to=2024-01-31");
        browser.find(AL_ASAD);
        assertThat(Axe.violations(browser.driver())).isEmpty();

        browser.resize(390, 844).open("/?country=SY");
        browser.find(".map-mark");
        assertThat(Axe.violations(browser.driver())).isEmpty();
    }

    private static void brush(Browser browser, int from, int to) {
        WebElement chart = browser.find(".timeline-chart");
        int left = -chart.getSize().width / 2;
        new Actions(browser.driver())
                .moveToElement(chart, left + from, 0)
                .clickAndHold()
                .moveByOffset((to - from) / 2, 0)
                .moveByOffset((to - from) / 2, 0)
                .release()
                .perform();
    }

    private static String count(Browser browser) {
        return browser.driver().findElement(By.cssSelector(".totals .count")).getText();
    }

    private static void await(Browser browser, Supplier<Boolean> condition) {
        new WebDriverWait(browser.driver(), PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .until(driver -> condition.get());
    }
}
