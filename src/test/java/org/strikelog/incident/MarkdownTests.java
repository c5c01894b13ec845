package org.strikelog.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTests {

    @Test
    void setsParagraphsEmphasisAndLinks() {
        assertThat(Markdown.html("Two *drones*, see [the report](https://example.org/a)."))
                .isEqualToIgnoringNewLines("<p>Two <em>drones</em>, see <a rel=\"nofollow\""
                        + " href=\"https://example.org/a\">the report</a>.</p>");
    }

    @Test
    void showsHtmlAsTheTextThatItIs() {
        assertThat(Markdown.html("<script>alert(1)</script> <b>x</b>"))
                .doesNotContain("<script", "<b>")
                .contains("&lt;script&gt;");
    }

    @Test
    void leadsNowhereByAScript() {
        assertThat(Markdown.html("[here](javascript:alert(1))")).doesNotContain("javascript");
    }

    @Test
    void readsAsPlainWordsOnOneLine() {
        assertThat(Markdown.plain("One *two*\n\nthree")).isEqualTo("One two three");
    }
}
