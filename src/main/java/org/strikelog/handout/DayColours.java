package org.strikelog.handout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The colours of the house by day, read from its style sheets, for drawings that are opened without them: on paper, in a
 * text or in another program.
 */
@Component
public class DayColours {

    private static final Pattern COLOUR =
            Pattern.compile("--([a-z0-9-]+):\\s*(?:light-dark\\()?(#[0-9a-f]{6}|var\\(--([a-z0-9-]+)\\))[,;]");

    private static final Pattern NAME = Pattern.compile("var\\(--([a-z0-9-]+)\\)");

    private final Map<String, String> colours = new HashMap<>();

    DayColours() {
        read("static/css/tokens.css");
        read("static/css/components/basemap.css");
    }

    /**
     * {@return a colour as {@code #rrggbb}}
     *
     * @param name as in the style sheets, without the two hyphens before it
     */
    public String of(String name) {
        @Nullable String colour = colours.get(name);
        if (colour == null) {
            throw new IllegalArgumentException("No such colour: " + name);
        }
        return colour;
    }

    /** {@return the colour of a series of a chart, as {@code data-series} names it} */
    public String ofSeries(String series) {
        String outcome = "outcome-" + series.replace('_', '-');
        return of(colours.containsKey(outcome) ? outcome : "series-" + series);
    }

    /** {@return a style sheet with the colours themselves in place of their names, for programs that know no names} */
    String spelt(String sheet) {
        return NAME.matcher(sheet).replaceAll(name -> of(name.group(1)));
    }

    /** The first of several values of a name is that of the day. */
    private void read(String sheet) {
        try {
            Matcher matcher = COLOUR.matcher(new ClassPathResource(sheet).getContentAsString(StandardCharsets.UTF_8));
            while (matcher.find()) {
                String value = matcher.group(3) == null ? matcher.group(2) : of(matcher.group(3));
                colours.putIfAbsent(matcher.group(1), value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The style sheet " + sheet + " cannot be read", e);
        }
    }
}
