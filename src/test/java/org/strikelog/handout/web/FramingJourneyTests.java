package org.strikelog.handout.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.WebDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.strikelog.account.Account;
import org.strikelog.account.Accounts;
import org.strikelog.account.Password;
import org.strikelog.account.Role;
import org.strikelog.support.Axe;
import org.strikelog.support.Browser;
import org.strikelog.support.BrowserEditingTest;

/** A page of somebody else, on a server of their own, frames ours. */
@BrowserEditingTest
class FramingJourneyTests {

    private static final String PASSWORD = "correct horse battery";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder encoder;

    private HttpServer elsewhere;
    private String framed = "";

    @BeforeEach
    void startElsewhere() throws IOException {
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        elsewhere.createContext("/", exchange -> {
            byte[] page = """
                    <!doctype html><title>Elsewhere</title><h1>Elsewhere</h1>
                    <iframe src="http://localhost:%d%s" title="framed" width="700" height="700"></iframe>
                    """.formatted(port, framed).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        elsewhere.start();
    }

    @AfterEach
    void stopElsewhere() {
        elsewhere.stop(0);
    }

    @Test
    void theViewMadeForFramesIsShownThere(Browser browser) {
        frame(browser, "/embed?country=IQ&title=Iraq");

        assertThat(browser.text()).contains("Iraq", "76 incidents", "CC0-1.0", "Open in Strikelog");
        assertThat(browser.find(".embed-map.wide svg").getSize().getHeight()).isGreaterThan(300);
        assertThat(browser.complaints()).isEmpty();
        browser.photograph("framed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/incidents", "/", "/login", "/picture.svg"})
    void noOtherPageIs(String page, Browser browser) {
        frame(browser, page);

        assertThat(browser.driver().getPageSource()).doesNotContain("Strikelog");
        assertThat(browser.complaints())
                .anySatisfy(complaint -> assertThat(complaint).contains("frame"));
    }

    @Test
    void whoeverIsSignedInSeesThereWhatEverybodyDoes(Browser browser) {
        accounts.save(
                new Account("framer", "Fatima Saleh", new Password(PASSWORD), Role.EDITOR, encoder, Instant.EPOCH));
        browser.open("/desk")
                .type("#username", "framer")
                .type("#password", PASSWORD)
                .follow("main button");
        assertThat(browser.open("/incidents").text()).contains("Fatima");

        WebDriver driver = browser.open("/embed?country=IQ").driver();
        assertThat(driver.getPageSource()).doesNotContain("Fatima", "_csrf");
        assertThat(browser.open("/embed?from=yesterday").driver().getPageSource())
                .doesNotContain("Fatima", "_csrf");
        assertThat(browser.open("/incidents").text()).contains("Fatima");
    }

    @Test
    void fitsFromTheWidthOfAColumnToThatOfAPage(Browser browser) {
        for (int width : new int[] {500, 800, 1200}) {
            browser.resize(width, 800).open("/embed?country=IQ");
            assertThat(Axe.violations(browser.driver())).isEmpty();
            assertThat(browser.findAll(".still-map").stream()
                            .filter(map -> map.isDisplayed())
                            .count())
                    .isEqualTo(1);
        }
    }

    private void frame(Browser browser, String page) {
        framed = page;
        browser.complaints();
        browser.driver().get("http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/");
        browser.driver().switchTo().frame(0);
    }
}
