package org.strikelog.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strikelog.support.Browser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Incidents of the sample are entered anew, and the server is killed in the middle of each: run by {@code -Dkilled=10},
 * so many times. What the server still has when it is up again is held against what had been typed.
 */
@EnabledIfSystemProperty(named = "killed", matches = "[1-9]\\d*")
class KilledEntryJourneyTests {

    private static final Logger log = LoggerFactory.getLogger(KilledEntryJourneyTests.class);

    /** A pace of 10 keys a second, faster than anybody writes, so that more is lost than would be. */
    private static final int MILLIS_A_KEY = 100;

    /** What is kept at the latest every five seconds, and takes a moment to arrive. */
    private static final double MOST_SECONDS_LOST = 7;

    @Test
    void losesNoMoreThanSecondsWhateverTheServerSuffers(@TempDir Path folder) throws Exception {
        List<Double> lost = new ArrayList<>();
        try (KilledServer server = new KilledServer(folder.resolve("data"));
                Browser browser = Browser.at(server.home())) {
            browser.open("/desk")
                    .type("#username", "typist")
                    .type("#password", KilledServer.PASSWORD)
                    .follow("main button");
            for (JsonNode incident : incidents(server)) {
                lost.add(enterAcrossADeath(incident, server, browser));
            }
        }
        lost.sort(null);
        log.info(
                "Lost of {} entries: median {} s, at most {} s of typing",
                lost.size(),
                lost.get(lost.size() / 2),
                lost.getLast());
        assertThat(lost.getLast()).isLessThan(MOST_SECONDS_LOST);
    }

    private static List<JsonNode> incidents(KilledServer server) throws Exception {
        List<JsonNode> incidents = new ArrayList<>();
        JsonMapper.builder()
                .build()
                .readTree(server.get("/api/v1/incidents?limit=" + Integer.getInteger("killed")))
                .get("items")
                .forEach(incidents::add);
        return incidents;
    }

    /** {@return how many seconds of typing the server had not got} */
    private static double enterAcrossADeath(JsonNode incident, KilledServer server, Browser browser) throws Exception {
        String title = incident.get("title").asString();
        String summary = "%s, as the report has it in its second paragraph, which says a little more.".formatted(title);
        browser.open("/desk/incidents/new");
        slowly(browser, "title", title);
        slowly(browser, "days", "3 May 2021");
        slowly(browser, "summary", summary.substring(0, summary.length() / 2));
        server.kill();
        slowly(browser, "summary", summary.substring(summary.length() / 2));
        server.startAgain();

        browser.open("/desk");
        browser.follow(".unsaved li:last-child a");
        assertThat(browser.text()).as("signed in still").contains("This is as you left it");
        String before = title + "3 May 2021" + summary.substring(0, summary.length() / 2);
        String kept = value(browser, "title") + value(browser, "days") + value(browser, "summary");
        assertThat(before).as("nothing else").startsWith(kept.substring(0, Math.min(kept.length(), before.length())));
        double seconds = Math.max(0, before.length() - kept.length()) * MILLIS_A_KEY / 1000.0;

        for (String[] field : new String[][] {{"title", title}, {"days", "3 May 2021"}, {"summary", summary}}) {
            if (!value(browser, field[0]).equals(field[1])) {
                browser.type("#" + field[0], field[1]);
            }
        }
        browser.find("#eventType").sendKeys("Air");
        browser.find("#comment").sendKeys(" across a crash");
        browser.find("#comment").sendKeys(Keys.chord(Keys.CONTROL, Keys.END));
        browser.follow("[name=save][value=draft]");
        if (!browser.driver().findElements(By.id("alike")).isEmpty()) {
            browser.type("#not-the-same", "Another attack on that base").follow("#alike [name=save]");
        }
        assertThat(browser.find("h1").getText()).isEqualTo(title);
        assertThat(value(browser, "summary")).isEqualTo(summary);
        log.info("{} s of typing lost: {}", seconds, title);
        return seconds;
    }

    private static void slowly(Browser browser, String field, String text) throws InterruptedException {
        for (int i = 0; i < text.length(); i++) {
            browser.driver().findElement(By.id(field)).sendKeys(text.substring(i, i + 1));
            Thread.sleep(MILLIS_A_KEY);
        }
    }

    private static String value(Browser browser, String field) {
        return String.valueOf(browser.find("#" + field).getDomProperty("value"));
    }
}
