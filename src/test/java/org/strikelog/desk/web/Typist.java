package org.strikelog.desk.web;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.strikelog.support.Browser;

/**
 * An editor who has no mouse, and the time that one would take: by the keystroke-level model of Card, Moran and Newell
 * (1980) for an average skilled typist, 0.2 s for each key, 1.35 s to think before each field, and what the application
 * itself keeps them waiting.
 */
class Typist {

    private static final double KEY = 0.2;
    private static final double THOUGHT = 1.35;

    /** Copying from the report beside: to the other window, mark, copy, back, paste. */
    private static final int KEYS_TO_COPY = 8;

    private static final int MOST_TABS = 150;

    private final WebDriver driver;
    private int keys;
    private int fields;
    private long waited;

    Typist(Browser browser) {
        this.driver = browser.driver();
    }

    /** {@return how long an editor would have taken, in seconds} */
    double seconds() {
        return keys * KEY + fields * THOUGHT + waited / 1e9;
    }

    int keys() {
        return keys;
    }

    /** Goes on to the field of that name, which lies ahead. */
    Typist to(String name) {
        for (int tabs = 0; !name.equals(focused("name")) && !name.equals(focused("value")); tabs++) {
            if (tabs == MOST_TABS) {
                throw new AssertionError("No way by Tab to %s; now at %s".formatted(name, focused("name")));
            }
            press(Keys.TAB);
        }
        fields++;
        return this;
    }

    Typist type(String text) {
        press(text);
        return this;
    }

    Typist paste(String text) {
        keys += KEYS_TO_COPY;
        script("document.execCommand('insertText', false, arguments[0])", text);
        return this;
    }

    /** Chooses in a list by the beginning of the words of that value. */
    Typist choose(String value) {
        String label = (String)
                script("return [...document.activeElement.options].find(o => o.value === arguments[0]).text", value);
        press(label);
        keys += 3 - label.length();
        waitFor("value", value);
        return this;
    }

    Typist tick() {
        press(Keys.SPACE);
        return this;
    }

    /** Types words until the entry of that name is offered, and takes it. */
    Typist pick(String words, String name) {
        press(words);
        long began = System.nanoTime();
        Long index = new WebDriverWait(driver, Duration.ofSeconds(10)).until(page -> (Long) script("""
                const list = document.getElementById(document.activeElement.id + '-list');
                const at = list.hidden ? -1
                    : [...list.children].findIndex(option => option.firstChild.textContent === arguments[0]);
                return at < 0 ? null : at;""", name));
        waited += System.nanoTime() - began;
        for (long i = 0; i <= Objects.requireNonNull(index); i++) {
            press(Keys.ARROW_DOWN);
        }
        press(Keys.ENTER);
        return this;
    }

    /** Presses a button that adds a row, and waits until it is there. */
    Typist add(String rows) {
        to(rows);
        long before = count(rows);
        press(Keys.ENTER);
        long began = System.nanoTime();
        new WebDriverWait(driver, Duration.ofSeconds(10)).until(page -> count(rows) > before);
        waited += System.nanoTime() - began;
        return this;
    }

    /** Saves from wherever the cursor is, and waits until the saved page is there. */
    Typist save() {
        long began = System.nanoTime();
        Object page = script("return document.documentElement");
        press(Keys.chord(Keys.CONTROL, Keys.ENTER));
        keys++;
        new WebDriverWait(driver, Duration.ofSeconds(30))
                .until(driving -> !Objects.equals(page, script("return document.documentElement"))
                        && "complete".equals(script("return document.readyState")));
        waited += System.nanoTime() - began;
        return this;
    }

    private long count(String rows) {
        return (Long) Objects.requireNonNull(
                script("return document.querySelectorAll('#' + arguments[0] + ' .repeat').length", rows));
    }

    private void press(CharSequence text) {
        keys += text.length();
        driver.switchTo().activeElement().sendKeys(text);
    }

    private String focused(String attribute) {
        return (String) script("return document.activeElement.getAttribute(arguments[0])", attribute);
    }

    private void waitFor(String property, String value) {
        new WebDriverWait(driver, Duration.ofSeconds(5))
                .until(page -> List.of(value)
                        .contains(String.valueOf(script("return document.activeElement[arguments[0]]", property))));
    }

    private Object script(String script, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(script, arguments);
    }
}
