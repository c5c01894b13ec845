package org.strikelog.incident;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strikelog.incident.InvalidParameters.Problem;

/**
 * The query string of a request, read parameter by parameter. Every value that cannot be meant is remembered, so that
 * {@link #check()} can name all of them at once. A blank value counts as none, since a form sends its empty fields.
 */
public final class Parameters {

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    private static final int LONGEST_NAME = 200;

    private final Map<String, ? extends Collection<String>> values;
    private final List<Problem> problems = new ArrayList<>();

    public Parameters(Map<String, ? extends Collection<String>> values) {
        this.values = values;
    }

    /**
     * {@return the words of {@code q} by which a name is looked up; none is all names}
     *
     * @throws InvalidParameters if they cannot be meant
     */
    public static Optional<String> lookup(@Nullable String q) {
        Parameters parameters = new Parameters(q == null ? Map.of() : Map.of("q", List.of(q)));
        Optional<String> words = parameters.words("q", LONGEST_NAME);
        parameters.check();
        return words;
    }

    /** {@return an ISO day from 1900 to 2199} */
    public Optional<LocalDate> day(String name) {
        return one(name, "a day such as 2023-10-18, from 1900 to 2199", text -> {
            LocalDate day = LocalDate.parse(text);
            if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
                throw new IllegalArgumentException(text);
            }
            return day;
        });
    }

    /** {@return the second in which an instant of the years 1900 to 2199 lies} */
    public Optional<Instant> second(String name) {
        return one(name, "an instant such as 2026-11-21T12:00:00Z, from 1900 to 2199", text -> {
            OffsetDateTime instant = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
            if (instant.getYear() < FIRST_DAY.getYear() || instant.getYear() > LAST_DAY.getYear()) {
                throw new IllegalArgumentException(text);
            }
            return instant.toInstant().truncatedTo(ChronoUnit.SECONDS);
        });
    }

    /** {@return a whole number, both ends included} */
    public Optional<Integer> number(String name, int least, int most) {
        return one(name, "a whole number from %d to %d".formatted(least, most), text -> {
            int number = Integer.parseInt(text);
            if (number < least || number > most) {
                throw new IllegalArgumentException(text);
            }
            return number;
        });
    }

    /** {@return words, no longer than so many characters} */
    public Optional<String> words(String name, int longest) {
        return one(name, "at most %d printable characters".formatted(longest), text -> {
            if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException(text);
            }
            return text.strip();
        });
    }

    /** {@return a value of another form} */
    public <T> Optional<T> one(String name, String expected, Function<String, T> parse) {
        List<String> given = given(name);
        if (given.size() > 1) {
            problems.add(new Problem(name, String.join(" & ", given), expected + ", once"));
            return Optional.empty();
        }
        return given.stream()
                .flatMap(text -> parsed(name, text, expected, parse).stream())
                .findFirst();
    }

    /** {@return a term of a vocabulary} */
    public <E extends Enum<E>> Optional<E> term(String name, Class<E> vocabulary) {
        return one(name, expected(vocabulary), code -> term(vocabulary, code));
    }

    /** {@return terms of a vocabulary; none is all of them} */
    public <E extends Enum<E>> Set<E> terms(String name, Class<E> vocabulary) {
        String expected = expected(vocabulary);
        Set<E> terms = EnumSet.noneOf(vocabulary);
        for (String text : given(name)) {
            parsed(name, text, expected, code -> term(vocabulary, code)).ifPresent(terms::add);
        }
        return terms;
    }

    /** {@return values that follow a pattern; none is all of them} */
    public Set<String> all(String name, Pattern pattern, String expected) {
        return each(name, expected, value -> {
            if (!pattern.matcher(value).matches()) {
                throw new IllegalArgumentException(value);
            }
            return value;
        });
    }

    /** {@return values of another form; none is all of them} */
    public <T> Set<T> each(String name, String expected, Function<String, T> parse) {
        Set<T> all = new LinkedHashSet<>();
        for (String text : given(name)) {
            parsed(name, text, expected, parse).ifPresent(all::add);
        }
        return all;
    }

    /** Adds what only the reader of several values can see. */
    public void refuse(String name, String expected) {
        problems.add(new Problem(name, String.join(" & ", given(name)), expected));
    }

    /**
     * Ends the reading.
     *
     * @throws InvalidParameters if a value could not be meant
     */
    public void check() {
        if (!problems.isEmpty()) {
            throw new InvalidParameters(problems);
        }
    }

    private List<String> given(String name) {
        Collection<String> given = values.get(name);
        return given == null
                ? List.of()
                : given.stream().filter(v -> !v.isBlank()).toList();
    }

    private <T> Optional<T> parsed(String name, String text, String expected, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text.strip()));
        } catch (IllegalArgumentException | DateTimeException e) {
            problems.add(new Problem(name, text, expected));
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> String expected(Class<E> vocabulary) {
        return "one of "
                + Arrays.stream(vocabulary.getEnumConstants())
                        .map(Enum::toString)
                        .collect(Collectors.joining(", "));
    }

    private static <E extends Enum<E>> E term(Class<E> vocabulary, String code) {
        return Arrays.stream(vocabulary.getEnumConstants())
                .filter(constant -> constant.toString().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }
}
