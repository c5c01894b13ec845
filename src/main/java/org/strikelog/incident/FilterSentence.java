package org.strikelog.incident;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.strikelog.location.BoundingBox;
import org.strikelog.location.Tile;

/** Says in one line what a filter asks for: "17 Oct 2023 to 4 Feb 2024 · Country: Iraq, Syria · Outcome: Hit". */
@Component
public class FilterSentence {

    private static final Map<String, String> TERMS = Map.of(
            "type", "eventType.",
            "weapon", "weapon.",
            "outcome", "outcome.",
            "status", "verdict.",
            "role", "role.",
            "party", "party.",
            "match", "match.",
            "figures", "figureRule.");

    private final FilterWords words;
    private final MessageSource messages;

    FilterSentence(FilterWords words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    /** {@return what a filter asks for; that it asks for everything where it is empty} */
    public String of(IncidentFilter filter, Locale locale) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (FilterChip chip : words.chips(filter)) {
            values.computeIfAbsent(chip.parameter(), p -> new ArrayList<>()).add(value(chip, filter, locale));
        }
        List<String> clauses = new ArrayList<>();
        String days = days(filter, locale);
        if (days != null) {
            clauses.add(days);
        }
        values.forEach((parameter, said) -> {
            if (!parameter.equals("from") && !parameter.equals("to")) {
                clauses.add(message("filter.clause", locale, message("filter." + parameter, locale), list(said)));
            }
        });
        return clauses.isEmpty() ? message("filter.none", locale) : String.join(" · ", clauses);
    }

    private @Nullable String days(IncidentFilter filter, Locale locale) {
        LocalDate from = filter.from();
        LocalDate to = filter.to();
        if (from == null) {
            return to == null ? null : message("filter.days.until", locale, day(to, locale));
        } else if (to == null) {
            return message("filter.days.since", locale, day(from, locale));
        } else {
            return from.equals(to)
                    ? day(from, locale)
                    : message("filter.days.between", locale, day(from, locale), day(to, locale));
        }
    }

    private String value(FilterChip chip, IncidentFilter filter, Locale locale) {
        String prefix = TERMS.get(chip.parameter());
        if (prefix != null) {
            return message(prefix + chip.value(), locale);
        } else if (chip.parameter().equals("country")) {
            return Locale.of("", chip.value()).getDisplayCountry(locale);
        } else if (chip.parameter().equals("asOf") && filter.asOf() != null) {
            return day(filter.asOf(), locale);
        } else if (chip.parameter().equals("cell")) {
            return squares(chip.tiles(), locale);
        } else if (chip.parameter().equals("bbox") && filter.bbox() != null) {
            return box(filter.bbox());
        } else {
            return chip.label() == null ? chip.value() : chip.label();
        }
    }

    private String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern(message("date.day", locale), locale).format(day);
    }

    private String squares(List<Tile> tiles, Locale locale) {
        Tile tile = tiles.getFirst();
        boolean small = tile.widthKm() < 1;
        String wide = message(
                small ? "length.m" : "length.km", locale, Math.round(small ? tile.widthKm() * 1000 : tile.widthKm()));
        return message("cell.near", locale, tiles.size(), tile.middle().rounded(small ? 4 : 1), wide);
    }

    private static String box(BoundingBox box) {
        return "%s–%s, %s–%s"
                .formatted(
                        degrees(box.south(), "S", "N"),
                        degrees(box.north(), "S", "N"),
                        degrees(box.west(), "W", "E"),
                        degrees(box.east(), "W", "E"));
    }

    private static String degrees(double value, String below, String above) {
        return String.format(Locale.ROOT, "%.1f° %s", Math.abs(value), value < 0 ? below : above);
    }

    private static String list(List<String> values) {
        return String.join(", ", values);
    }

    private String message(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
