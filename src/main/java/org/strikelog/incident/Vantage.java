package org.strikelog.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.strikelog.casualty.FigureRule;

/**
 * From where in time one incident is read, and by which rule its numbers are chosen.
 *
 * @param asOf what was known at the end of this day, in UTC; none is today
 * @param recordAsOf what this record held at a moment: an ISO day, which ends in UTC, or an ISO instant; none is now
 */
public record Vantage(@Nullable LocalDate asOf, @Nullable String recordAsOf, FigureRule figures) {

    /** Names of its parameters. */
    public static final List<String> NAMES = List.of("asOf", "figures", "recordAsOf");

    /** Today, by the newest statements. */
    public static final Vantage TODAY = new Vantage(null, null, FigureRule.LATEST);

    /**
     * Reads a query string; names that are not among {@link #NAMES} are left to others.
     *
     * @throws InvalidParameters if values cannot be meant
     */
    public static Vantage of(Map<String, ? extends Collection<String>> query) {
        Parameters parameters = new Parameters(query);
        Vantage vantage = new Vantage(
                parameters.day("asOf").orElse(null),
                parameters
                        .one(
                                "recordAsOf",
                                "a day such as 2026-11-21, or an instant such as 2026-11-21T12:00:00Z",
                                text -> {
                                    moment(text);
                                    return text;
                                })
                        .orElse(null),
                parameters.terms("figures", FigureRule.class).stream()
                        .findFirst()
                        .orElse(FigureRule.LATEST));
        parameters.check();
        return vantage;
    }

    /** {@return the same on another day; none is today} */
    public Vantage on(@Nullable LocalDate day) {
        return new Vantage(day, recordAsOf, figures);
    }

    /** {@return the same by another rule} */
    public Vantage by(FigureRule rule) {
        return new Vantage(asOf, recordAsOf, rule);
    }

    /** {@return its parameters as they would be written in a query string: those that are set} */
    public Map<String, String> toParameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (asOf != null) {
            parameters.put("asOf", asOf.toString());
        }
        if (figures != FigureRule.LATEST) {
            parameters.put("figures", figures.toString());
        }
        if (recordAsOf != null) {
            parameters.put("recordAsOf", recordAsOf);
        }
        return parameters;
    }

    /** {@return its query string, encoded, with its question mark; empty for today} */
    public String query() {
        UriComponentsBuilder uri = UriComponentsBuilder.newInstance();
        toParameters().keySet().forEach(name -> uri.queryParam(name, "{" + name + "}"));
        return toParameters().isEmpty()
                ? ""
                : "?" + uri.encode().buildAndExpand(toParameters()).getQuery();
    }

    /** {@return the moment that a day, by its end in UTC, or an instant means} */
    static Instant moment(String text) {
        Instant moment = text.indexOf('T') < 0
                ? LocalDate.parse(text)
                        .plusDays(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                        .minusNanos(1)
                : OffsetDateTime.parse(text).toInstant();
        int year = moment.atOffset(ZoneOffset.UTC).getYear();
        if (year < 1900 || year > 2199) {
            throw new IllegalArgumentException(text);
        }
        return moment;
    }
}
