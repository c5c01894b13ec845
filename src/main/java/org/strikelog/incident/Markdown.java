package org.strikelog.incident;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.ListBlock;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Simple Markdown as editors write it in summaries: paragraphs, lists, quotations, emphasis and links (CommonMark).
 * Anything else, HTML above all, is shown as the text that it is.
 */
public final class Markdown {

    private static final Parser PARSER =
            Parser.builder().enabledBlockTypes(blocks()).build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
    private static final TextContentRenderer PLAIN = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.STRIP)
            .build();

    private Markdown() {}

    /** {@return HTML that is safe to put on a page} */
    public static String html(String markdown) {
        return HTML.render(PARSER.parse(markdown));
    }

    /** {@return its words on one line} */
    public static String plain(String markdown) {
        return PLAIN.render(PARSER.parse(markdown));
    }

    private static Set<Class<? extends Block>> blocks() {
        return new LinkedHashSet<>(List.of(BlockQuote.class, ListBlock.class));
    }
}
