package org.strikelog.incident;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/** Guesses which name was meant by one that nobody knows. */
public final class NearName {

    private static final int LONGEST_TYPING_MISTAKE = 40;

    private NearName() {}

    /** {@return the nearest of some names, if one is within two typing mistakes} */
    public static Optional<String> of(String name, Collection<String> known) {
        return known.stream()
                .filter(k ->
                        name.length() <= LONGEST_TYPING_MISTAKE && mistakes(name, k) <= Math.min(2, k.length() - 1))
                .min(Comparator.comparingInt(k -> mistakes(name, k)));
    }

    /** {@return letters to add, drop or change between two words, case aside (Levenshtein 1966)} */
    private static int mistakes(String one, String other) {
        int[] row = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = Character.toLowerCase(one.charAt(i - 1)) == Character.toLowerCase(other.charAt(j - 1));
                int changed = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
