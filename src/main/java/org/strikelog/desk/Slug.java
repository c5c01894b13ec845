package org.strikelog.desk;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** Makes the keys of new entries from words: lower-case ASCII letters and digits with single hyphens between. */
final class Slug {

    private static final int LONGEST = 60;

    private Slug() {}

    /**
     * {@return a key for the words that nothing else has}
     *
     * @param otherwise stands in where nothing of the words is left, as of a name in Arabic letters
     * @param taken whether something else has that key
     */
    static String of(String words, String otherwise, Predicate<String> taken) {
        String folded = Normalizer.normalize(words, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{M}'’‘ʿʾ]+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String cut = folded.length() <= LONGEST
                ? folded
                : folded.substring(0, LONGEST).replaceAll("-[^-]*$", "");
        String key = cut.isEmpty() ? otherwise : cut;
        String free = key;
        for (int next = 2; taken.test(free); next++) {
            free = key + "-" + next;
        }
        return free;
    }
}
