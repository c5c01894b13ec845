package org.strikelog.duplicate;

import java.util.List;
import java.util.Locale;

/**
 * One thing that speaks for two incidents being the same attack, or against it.
 *
 * @param bits how much: each doubles the odds, below zero each halves them; see {@link Weighing}
 * @param values what it is, in the order in which its words name it
 */
public record Evidence(Kind kind, double bits, List<String> values) {

    /** What is compared, and how it came out. */
    public enum Kind {
        SAME_HOUR,
        HOURS_APART,
        SAME_DAY,
        DAYS_MEET,
        DAYS_APART,
        SAME_PLACE,
        WITHIN_DOUBT,
        KM_APART,
        NO_PLACE,
        SAME_TYPE("eventType."),
        OTHER_TYPE("eventType."),
        SAME_WEAPON("weapon."),
        OTHER_WEAPON("weapon."),
        SAME_SALVO,
        OTHER_SALVO,
        SAME_GROUP,
        OTHER_GROUP,
        SAME_REPORT,
        LIKE_TITLE;

        private final String vocabulary;

        Kind() {
            this("");
        }

        Kind(String vocabulary) {
            this.vocabulary = vocabulary;
        }

        /** {@return prefix of the message keys for its values; empty where they are words already} */
        String vocabulary() {
            return vocabulary;
        }

        /** {@return the key of its message, {@code duplicate.same_day}} */
        String key() {
            return "duplicate." + name().toLowerCase(Locale.ROOT);
        }
    }

    Evidence(Kind kind, double bits, String... values) {
        this(kind, bits, List.of(values));
    }

    /** {@return whether it speaks for one attack rather than two} */
    public boolean supports() {
        return bits > 0;
    }
}
