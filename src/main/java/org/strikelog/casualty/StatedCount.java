package org.strikelog.casualty;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A number as reports write it: {@code 3}, {@code at least 3}, {@code up to 20}, {@code 3-5}, {@code about 20},
 * {@code several} (some, but nobody says how many) or {@code none}.
 *
 * <p>"Dozens" is at least 12, "tens" at least 10, "hundreds" at least 100 and "thousands" at least 1000, as ACLED codes
 * them (FAQ on fatalities), and since the words set no end, no more is known. ACLED makes a number of "several" too; here
 * it stays unknown.
 *
 * <p>"More than 40" is at least 41, and "fewer than 5" is up to 4, since people are counted whole.
 *
 * @param range what is said of the number
 * @param approximate whether it is said with an "about"
 */
public record StatedCount(CountRange range, boolean approximate) {

    /** What can be written, for those who wrote something else. */
    public static final String EXPECTED = "3, at least 3, up to 20, 3-5, about 20, dozens, several or none";

    private static final int MOST = 10_000_000;

    private static final List<String> SMALL = List.of(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                    .concat(" seventeen eighteen nineteen twenty")
                    .split(" "));

    private static final Map<String, Integer> IN_WORDS =
            IntStream.range(0, SMALL.size()).boxed().collect(Collectors.toMap(SMALL::get, n -> n));

    private static final String NUMBER = "(\\d+|" + String.join("|", SMALL) + ")";

    /** Words for many that give no number but its order; people, at least. */
    private static final Map<String, Integer> ORDERS =
            Map.of("tens", 10, "dozens", 12, "scores", 20, "hundreds", 100, "thousands", 1000);

    private static final Pattern ABOUT = Pattern.compile(
            "[~≈]\\s*|\\b(?:about|around|approximately|roughly|circa|approx\\.|approx|some(?= " + NUMBER + "))\\s*");
    private static final Pattern NONE = Pattern.compile("none|no|nobody|no one|nil");
    private static final Pattern SEVERAL = Pattern.compile("several|some|many|unknown|an unknown number|a number|\\?");
    private static final Pattern RANGE = Pattern.compile("(?:from )?" + NUMBER + " ?(?:-|to) ?" + NUMBER);

    private static final Map<Pattern, IntFunction<CountRange>> OPEN = Map.of(
            Pattern.compile("(?:at least|no fewer than|no less than|≥|>=) ?" + NUMBER), CountRange::atLeast,
            Pattern.compile(NUMBER + "(?: ?\\+| or more)"), CountRange::atLeast,
            Pattern.compile("(?:more than|over|>) ?" + NUMBER), n -> CountRange.atLeast(n + 1),
            Pattern.compile("(?:up to|at most|no more than|not more than|≤|<=) ?" + NUMBER), CountRange::atMost,
            Pattern.compile(NUMBER + " or (?:fewer|less)"), CountRange::atMost,
            Pattern.compile("(?:fewer than|less than|under|<) ?" + NUMBER), n -> CountRange.atMost(n - 1),
            Pattern.compile(NUMBER), CountRange::exactly);

    /** {@return what the words say; empty if they say no number in a way that is known here} */
    public static Optional<StatedCount> parse(String words) {
        String plain = words.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("(?<=\\d)[,  ](?=\\d{3}\\b)", "")
                .replaceAll("[‐-―]", "-")
                .replaceAll("\\s+", " ")
                .replaceFirst("^between (\\S+) and ", "$1-")
                .replaceAll("\\bhalf a dozen\\b", "6")
                .replaceAll("\\ba dozen\\b", "12")
                .replaceAll("\\btwo dozen\\b", "24");
        Matcher about = ABOUT.matcher(plain);
        boolean approximate = about.find();
        return range(approximate ? about.replaceFirst("").strip() : plain)
                .map(range -> new StatedCount(range, approximate));
    }

    /** {@return what the words mean, told in full, or what was expected; nothing for nothing} */
    public static String echo(String words) {
        return words.isBlank()
                ? ""
                : parse(words)
                        .map(StatedCount::readBack)
                        .orElseGet(() -> "A number such as %s; “%s” is not read.".formatted(EXPECTED, words.strip()));
    }

    private static Optional<CountRange> range(String plain) {
        if (NONE.matcher(plain).matches()) {
            return Optional.of(CountRange.exactly(0));
        } else if (SEVERAL.matcher(plain).matches()) {
            return Optional.of(CountRange.UNKNOWN);
        } else if (ORDERS.containsKey(plain)) {
            return Optional.of(CountRange.atLeast(ORDERS.get(plain)));
        }
        try {
            Matcher range = RANGE.matcher(plain);
            if (range.matches()) {
                return Optional.of(new CountRange(number(range.group(1)), number(range.group(2))));
            }
            return OPEN.entrySet().stream()
                    .map(form -> Map.entry(form.getKey().matcher(plain), form.getValue()))
                    .filter(form -> form.getKey().matches())
                    .map(form -> form.getValue().apply(number(form.getKey().group(1))))
                    .findFirst();
        } catch (IllegalArgumentException notACount) {
            return Optional.empty();
        }
    }

    private static int number(String word) {
        Integer small = IN_WORDS.get(word);
        int number = small == null ? Integer.parseInt(word) : small;
        if (number > MOST) {
            throw new IllegalArgumentException("More than anybody counts: " + word);
        }
        return number;
    }

    /** {@return the number told to its reader in full, as in "at least 3, no upper limit stated"} */
    public String readBack() {
        Integer low = range.low();
        Integer high = range.high();
        String words;
        if (low == null) {
            words = high == null ? "some, nobody says how many" : "at most %d, no lower limit stated".formatted(high);
        } else if (high == null) {
            words = "at least %d, no upper limit stated".formatted(low);
        } else if (low.equals(high)) {
            words = low == 0 ? "none, 0" : "exactly %d".formatted(low);
        } else {
            words = "at least %d and at most %d".formatted(low, high);
        }
        return approximate ? words.replace("exactly ", "") + ", marked as approximate" : words;
    }

    /** {@return the number as {@link #parse} reads it} */
    @Override
    public String toString() {
        Integer low = range.low();
        Integer high = range.high();
        String words;
        if (low == null) {
            words = high == null ? "several" : "up to " + high;
        } else if (high == null) {
            words = "at least " + low;
        } else if (low.equals(high)) {
            words = low == 0 ? "none" : low.toString();
        } else {
            words = low + "-" + high;
        }
        return approximate ? "about " + words : words;
    }
}
