package org.strikelog.importer;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many people, as tables of newsrooms say it: 4, 3-5, 3+, at least 3, up to 5. What is more doubtful than that, such as
 * “several”, is no number.
 *
 * @param low none where it is open
 * @param high none where it is open; not below the low end
 */
record Headcount(@Nullable Integer low, @Nullable Integer high) {

    static final String EXPECTED =
            "a whole number from 0 to 10,000,000, or 3-5, 3+ or up to 5; nothing if it is not known";

    private static final int MOST = 10_000_000;
    private static final String NUMBER = "(\\d{1,8})(?:\\.0+)?";
    private static final Pattern EXACT = Pattern.compile(NUMBER);
    private static final Pattern BETWEEN = Pattern.compile(NUMBER + "\\s*(?:-|–|to)\\s*" + NUMBER);
    private static final Pattern LEAST = Pattern.compile("(?:at least|≥|>=)\\s*" + NUMBER + "|" + NUMBER + "\\s*\\+");
    private static final Pattern AT_MOST = Pattern.compile("(?:up to|at most|≤|<=)\\s*" + NUMBER);

    static Optional<Headcount> of(String text) {
        String words = text.toLowerCase(Locale.ROOT);
        Matcher between = BETWEEN.matcher(words);
        if (between.matches()) {
            return checked(Integer.valueOf(between.group(1)), Integer.valueOf(between.group(2)));
        }
        Integer exact = number(EXACT.matcher(words));
        if (exact != null) {
            return checked(exact, exact);
        }
        Integer least = number(LEAST.matcher(words));
        Integer most = number(AT_MOST.matcher(words));
        return least == null && most == null ? Optional.empty() : checked(least, most);
    }

    private static @Nullable Integer number(Matcher said) {
        return said.matches()
                ? Stream.iterate(1, group -> group <= said.groupCount(), group -> group + 1)
                        .map(said::group)
                        .filter(Objects::nonNull)
                        .map(Integer::valueOf)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static Optional<Headcount> checked(@Nullable Integer low, @Nullable Integer high) {
        boolean inOrder = low == null || high == null || low <= high;
        boolean plausible = (low == null || low <= MOST) && (high == null || high <= MOST);
        return inOrder && plausible ? Optional.of(new Headcount(low, high)) : Optional.empty();
    }
}
