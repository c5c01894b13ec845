package org.strikelog.support;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import org.openqa.selenium.WebDriver;

/** Checks the page that a browser shows against WCAG 2.2 A and AA, as far as a machine can. */
public final class Axe {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Axe() {}

    /** {@return a line for each element at fault, with the rule and how to mend it; empty if all is well} */
    public static List<String> violations(WebDriver driver) {
        return violations(axe().withTags(RULES), driver);
    }

    /** {@return likewise what is too faint: all that can differ between a page by day and by night} */
    public static List<String> faintness(WebDriver driver) {
        return violations(axe().withRules(List.of("color-contrast", "link-in-text-block")), driver);
    }

    /**
     * In the page itself, and for what is at fault alone: the other way opens a second window each time and carries word of
     * all that is well, which takes most of the time. It is for frames of other hosts, of which there are none.
     */
    @SuppressWarnings("deprecation")
    private static AxeBuilder axe() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder().withOptions(options).setLegacyMode();
    }

    private static List<String> violations(AxeBuilder axe, WebDriver driver) {
        return axe.analyze(driver).getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream().map(node -> line(rule, node)))
                .toList();
    }

    private static String line(Rule rule, CheckedNode node) {
        return "%s: %s at %s%n  %s%n  %s"
                .formatted(rule.getId(), rule.getHelp(), node.getTarget(), node.getHtml(), rule.getHelpUrl());
    }
}
