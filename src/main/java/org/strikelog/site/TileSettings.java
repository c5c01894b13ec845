package org.strikelog.site;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * A tile server under the built-in base map, for those who have one. Without it no request leaves the reader's browser
 * for anywhere else.
 *
 * @param url as Leaflet takes it, with {@code {z}}, {@code {x}}, {@code {y}} and perhaps {@code {s}}
 * @param attribution what its owners want to be read on the map
 */
@ConfigurationProperties("strikelog.tiles")
public record TileSettings(@Nullable String url, @Nullable String attribution) {

    private static final Pattern ORIGIN = Pattern.compile("^https?://[^/;,\\s]+");

    public boolean isConfigured() {
        return url != null && !url.isBlank();
    }

    /** {@return the server as a content security policy names it; empty if it is our own or there is none} */
    public Optional<String> origin() {
        return Optional.ofNullable(url)
                .map(ORIGIN::matcher)
                .flatMap(matcher -> matcher.results().findFirst())
                .map(found -> found.group().replace("{s}", "*"));
    }
}
