package org.strikelog.handout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.strikelog.explore.Histogram;
import org.strikelog.explore.HistogramDrawing;
import org.strikelog.explore.Stack;
import org.strikelog.handout.Handout.Series;

/** Names the parts of bars for a legend. What is too rare for a colour of its own is one part. */
@Component
class SeriesNames {

    private static final String OTHER = "other";

    private static final Map<Stack, String> TERMS = Map.of(
            Stack.OUTCOME, "outcome.",
            Stack.TYPE, "eventType.",
            Stack.STATUS, "verdict.",
            Stack.WEAPON, "weapon.",
            Stack.PARTY, "party.",
            Stack.NONE, "timeline.");

    private final MessageSource messages;

    SeriesNames(MessageSource messages) {
        this.messages = messages;
    }

    List<Series> of(HistogramDrawing drawing, Locale locale) {
        Map<String, Series> series = new LinkedHashMap<>();
        for (Histogram.Value part : drawing.parts()) {
            String colour = drawing.series(part.value());
            series.putIfAbsent(
                    colour,
                    new Series(
                            colour,
                            colour.equals(OTHER)
                                    ? messages.getMessage("timeline.others", null, locale)
                                    : label(drawing.histogram().stack(), part, locale)));
        }
        return List.copyOf(series.values());
    }

    private String label(Stack stack, Histogram.Value part, Locale locale) {
        if (part.value().equals("none") || part.value().equals("several")) {
            return messages.getMessage("handout." + part.value() + "." + stack, null, locale);
        } else if (stack == Stack.COUNTRY) {
            return Locale.of("", part.value()).getDisplayCountry(locale);
        } else {
            String prefix = TERMS.get(stack);
            return prefix == null ? part.label() : messages.getMessage(prefix + part.value(), null, locale);
        }
    }
}
