package org.strikelog.site.security;

import org.springframework.stereotype.Component;
import org.strikelog.site.ImportMap;
import org.strikelog.site.TileSettings;

/**
 * What a page may load: our own files, and pictures of the tile server if there is one. No other site may frame it.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/">Content Security Policy 3</a>
 */
@Component
class ContentPolicy {

    /** Nothing but our own style sheets; anybody may frame it, so nothing can be done in it. */
    private static final String FRAMED = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'self'",
            "form-action 'none'",
            "base-uri 'none'",
            "frame-ancestors *");

    private final String directives;

    ContentPolicy(ImportMap importMap, TileSettings tiles) {
        this.directives = String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self' " + importMap.hash(),
                "style-src 'self'",
                "img-src 'self' data:" + tiles.origin().map(" "::concat).orElse(""),
                "font-src 'self'",
                "connect-src 'self'",
                "manifest-src 'self'",
                "form-action 'self'",
                // js/trusted.js says what may become markup
                "require-trusted-types-for 'script'",
                "trusted-types default page",
                "base-uri 'none'",
                "frame-ancestors 'none'");
    }

    String directives() {
        return directives;
    }

    /** {@return the policy of the one page that is made for frames of others} */
    String framed() {
        return FRAMED;
    }
}
