package org.strikelog.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.util.FileSystemUtils;

/** A Chromium on one running application. It goes nowhere else and leaves nothing behind but pictures. */
public final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String home;
    private final Path profile;
    private final ChromeDriver driver;

    private Browser(String home, Path profile, ChromeDriver driver) {
        this.home = home;
        this.profile = profile;
        this.driver = driver;
    }

    public static boolean isInstalled() {
        return chromium().isPresent() && chromedriver().isPresent();
    }

    /** @param home scheme, host and port of the application */
    public static Browser at(String home) {
        try {
            var profile = Files.createTempDirectory("strikelog-browser");
            var driver = new ChromeDriver(service(), options(profile));
            // all rules on the longest page take half a minute of a slow processor
            driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(3));
            return new Browser(home, profile, driver);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param path from the root of the application, with its query */
    public Browser open(String path) {
        driver.get(home + path);
        return this;
    }

    /** {@return the first element that matches, once it is seen; within ten seconds} */
    public WebElement find(String cssSelector) {
        return new WebDriverWait(driver, PATIENCE)
                .until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(cssSelector)));
    }

    public List<WebElement> findAll(String cssSelector) {
        return driver.findElements(By.cssSelector(cssSelector));
    }

    public Browser type(String cssSelector, String text) {
        var field = find(cssSelector);
        field.clear();
        field.sendKeys(text);
        return this;
    }

    /** Clicks the first that matches, also where the page swaps it for its like meanwhile. */
    public Browser click(String cssSelector) {
        new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .until(page -> {
                    find(cssSelector).click();
                    return true;
                });
        return this;
    }

    /** Clicks what leads to another page, or to this one anew, and waits until it is there. */
    public Browser follow(String cssSelector) {
        var page = driver.findElement(By.tagName("html"));
        click(cssSelector);
        new WebDriverWait(driver, PATIENCE)
                // What the driver says of a page that goes at this moment.
                .ignoring(WebDriverException.class)
                .until(ExpectedConditions.stalenessOf(page));
        return this;
    }

    /** {@return what a reader sees of the page} */
    public String text() {
        return find("body").getText();
    }

    /** {@return path and query of the page} */
    public String location() {
        return driver.getCurrentUrl().substring(home.length());
    }

    public Browser resize(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
        return this;
    }

    /** {@return what the console complained about since it was last asked: errors of scripts, refused or missing files} */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Keeps what the window shows as {@code target/screenshots/<name>.png}, where {@code -Dphotographs} asks for it. */
    public Browser photograph(String name) {
        if (System.getProperty("photographs") == null) {
            return this;
        }
        try {
            var folder = Files.createDirectories(Path.of("target", "screenshots"));
            Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For what this class has no word for. */
    public WebDriver driver() {
        return driver;
    }

    @Override
    public void close() {
        driver.quit();
        try {
            FileSystemUtils.deleteRecursively(profile);
        } catch (IOException stillWriting) {
            profile.toFile().deleteOnExit();
        }
    }

    private static ChromeDriverService service() {
        return new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver().orElseThrow().toFile())
                .build();
    }

    private static ChromeOptions options(Path profile) {
        var logging = new LoggingPreferences();
        logging.enable(LogType.BROWSER, Level.ALL);
        var options = new ChromeOptions()
                .setBinary(chromium().orElseThrow().toFile())
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--window-size=1280,900",
                        "--user-data-dir=" + profile);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logging);
        return options;
    }

    private static Optional<Path> chromium() {
        return first("/usr/bin/chromium", "/usr/bin/chromium-browser");
    }

    private static Optional<Path> chromedriver() {
        return first("/usr/bin/chromedriver", "/usr/lib/chromium-browser/chromedriver");
    }

    private static Optional<Path> first(String... candidates) {
        return Stream.of(candidates).map(Path::of).filter(Files::isExecutable).findFirst();
    }
}
