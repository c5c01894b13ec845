package org.strikelog.map.web;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.WheelInput;
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
        // The numbers follow the hand; the form is filled when it rests.
        await(browser, () -> !browser.find("#from").getAttribute("value").isEmpty());
        String brushed = count(browser);

        browser.click(AL_ASAD);
        await(browser, () -> browser.location().contains("cell=20/"));
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
    void aChipTakenAwayWhileTheMapStillZoomsIsNotUndoneByIt(Browser browser) {
        browser.resize(1440, 900).open("/");
        browser.find(AL_ASAD);
        String all = count(browser);
        browser.click(".leaflet-control-zoom-in");
        await(browser, () -> browser.location().contains("bbox="));
        await(browser, () -> !count(browser).equals(all));

        // In one script, so that the zoom has only begun.
        ((JavascriptExecutor) browser.driver()).executeScript("""
                document.querySelector('.leaflet-control-zoom-in').click();
                document.querySelector("[id^='chip-bbox']").click();
                """);
        await(browser, () -> count(browser).equals(all));
        Awaitility.await()
                .during(1, SECONDS)
                .atMost(2, SECONDS)
                .until(() -> browser.location().equals("/"));
    }

    @Test
    void countsAndMarksFollowTheHandBeforeItLetsGo(Browser browser) {
        browser.resize(1440, 900).open("/");
        browser.find(AL_ASAD);
        String all = count(browser);
        String marked = browser.find(AL_ASAD).getText();
        List<String> facet = browser.findAll("#facet-country .n").stream()
                .map(WebElement::getText)
                .toList();

        Actions hand = holding(browser, 120, 300);
        hand.perform();
        await(browser, () -> !count(browser).equals(all));
        await(browser, () -> !browser.find(AL_ASAD).getText().equals(marked));
        assertThat(browser.findAll("#facet-country .n"))
                .extracting(WebElement::getText)
                .isNotEqualTo(facet);
        assertThat(browser.location()).isEqualTo("/");

        String held = countAtRest(browser);
        new Actions(browser.driver()).release().perform();
        await(browser, () -> browser.location().contains("from="));
        await(browser, () -> count(browser).equals(held));
    }

    @Test
    void aMarkLeadsToExactlyTheIncidentsThatItCounts(Browser browser) {
        browser.resize(1440, 900).open("/");
        String marked = browser.find(AL_ASAD).getText();

        browser.click(AL_ASAD);
        await(browser, () -> browser.location().contains("cell="));
        await(browser, () -> count(browser).equals(marked + " incidents"));

        browser.click(AL_ASAD);
        await(browser, () -> browser.location().equals("/"));
    }

    @Test
    void theLegendIsTheFilterOfItsColours(Browser browser) {
        browser.resize(1440, 900).open("/");
        browser.find(AL_ASAD);
        String hits = browser.find("#legend-hit .n").getText();

        browser.click("#legend-hit");
        await(browser, () -> count(browser).equals(hits + " incidents"));
        assertThat(browser.location()).isEqualTo("/?outcome=hit");
        assertThat(browser.find("#legend-hit").getAttribute("aria-current")).isEqualTo("true");
        assertThat(browser.find("#legend-missed .n").getText()).isNotEqualTo("0");

        browser.click("#legend-hit");
        await(browser, () -> browser.location().equals("/"));
    }

    @Test
    void playsTheDaysUntilToldToPause(Browser browser) {
        browser.resize(1440, 900).open("/");
        browser.find(AL_ASAD);
        String all = count(browser);

        browser.click("#play");
        await(browser, () -> !count(browser).equals(all));
        browser.click("#play");
        await(browser, () -> browser.location().matches("/\\?from=2.*&to=2.*"));
    }

    @Test
    void theWheelNarrowsTheTimeAndAButtonGivesItBack(Browser browser) {
        browser.resize(1440, 900).open("/");
        WebElement chart = browser.find(".timeline-chart");
        browser.find(AL_ASAD);
        int bars = browser.findAll(".timeline-chart .bar").size();

        new Actions(browser.driver())
                .scrollFromOrigin(WheelInput.ScrollOrigin.fromElement(chart), 0, -800)
                .perform();
        await(browser, () -> browser.findAll(".timeline-chart .bar").size() < bars);
        browser.click("#timeline-whole");
        await(browser, () -> browser.findAll(".timeline-chart .bar").size() == bars);
        assertThat(browser.location()).isEqualTo("/");
    }

    @Test
    void theListGoesOnWhenItIsScrolledToItsEnd(Browser browser) {
        browser.resize(1440, 900).open("/");
        browser.find(AL_ASAD);
        assertThat(browser.findAll(".incidents > .incident")).hasSize(40);

        ((JavascriptExecutor) browser.driver())
                .executeScript("document.querySelector('.list .pages').scrollIntoView()");
        await(browser, () -> browser.findAll(".incidents > .incident").size() == 80);
        assertThat(browser.findAll(".list .pages .count").getFirst().getText()).isEqualTo("80 of 225");
    }

    @Test
    void readsTheRecordAsKnownOnADay(Browser browser) {
        browser.resize(1440, 900).open("/?asOf=2023-10-25");
        browser.find(".map-mark");
        assertThat(browser.find(".as-of").getText()).contains("25 October 2023");
        String then = count(browser);

        browser.click(".as-of a");
        await(browser, () -> browser.location().equals("/"));
        await(browser, () -> !count(browser).equals(then));
        assertThat(browser.findAll(".as-of")).isEmpty();
    }

    @Test
    void slidesToADayOfKnowledgeByKeys(Browser browser) {
        browser.resize(1440, 900).open("/");
        browser.find(AL_ASAD);
        String today = count(browser);
        WebElement slide = browser.find("#asOf-slide");
        assertThat(slide.getAttribute("aria-valuetext")).isEqualTo("today");

        ((JavascriptExecutor) browser.driver()).executeScript("arguments[0].focus()", slide);
        new Actions(browser.driver()).sendKeys(Keys.HOME, Keys.ARROW_RIGHT).perform();
        await(browser, () -> browser.location().equals("/?asOf=2023-10-19"));
        await(browser, () -> !browser.findAll(".as-of").isEmpty());
        assertThat(slide.getAttribute("aria-valuetext")).isEqualTo("19 Oct 2023");
        assertThat(browser.find("#asOf").getAttribute("value")).isEqualTo("2023-10-19");
        assertThat(count(browser)).isNotEqualTo(today);

        slide.sendKeys(Keys.END);
        await(browser, () -> browser.location().equals("/"));
        await(browser, () -> count(browser).equals(today));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void keysMoveTheWindowOnTheTimeline(Browser browser) {
        browser.resize(1440, 900).open("/");
        browser.find(AL_ASAD);

        ((JavascriptExecutor) browser.driver()).executeScript("arguments[0].focus()", browser.find(".brush-end"));
        new Actions(browser.driver())
                .sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT)
                .perform();
        await(browser, () -> browser.location().equals("/?from=2023-10-16"));

        ((JavascriptExecutor) browser.driver())
                .executeScript(
                        "arguments[0].focus()", browser.findAll(".brush-end").getLast());
        new Actions(browser.driver())
                .keyDown(Keys.SHIFT)
                .sendKeys(Keys.ARROW_LEFT)
                .keyUp(Keys.SHIFT)
                .perform();
        await(browser, () -> browser.location().matches(".*from=2023-10-16&to=2024-.*"));
        new Actions(browser.driver()).sendKeys(Keys.ARROW_LEFT).perform();
        await(browser, () -> browser.location().matches(".*from=2023-10-09&to=2024-.*"));

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
        holding(browser, from, to).release().perform();
    }

    private static Actions holding(Browser browser, int from, int to) {
        WebElement chart = browser.find(".timeline-chart");
        int left = -chart.getSize().width / 2;
        return new Actions(browser.driver())
                .moveToElement(chart, left + from, 0)
                .clickAndHold()
                .moveByOffset((to - from) / 2, 0)
                .moveByOffset((to - from) / 2, 0);
    }

    private static String count(Browser browser) {
        return browser.driver().findElement(By.cssSelector(".totals .count")).getText();
    }

    /** {@return the count once it no longer changes: the hand may have made several steps} */
    private static String countAtRest(Browser browser) {
        var seen = new ArrayDeque<String>();
        Awaitility.await().pollInterval(300, MILLISECONDS).until(() -> {
            seen.add(count(browser));
            return seen.size() > 1 && seen.remove().equals(seen.peek());
        });
        return seen.remove();
    }

    private static void await(Browser browser, Supplier<Boolean> condition) {
        new WebDriverWait(browser.driver(), PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .until(driver -> condition.get());
    }
}
