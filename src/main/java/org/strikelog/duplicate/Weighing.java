package org.strikelog.duplicate;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.strikelog.casualty.CountRange;
import org.strikelog.duplicate.Evidence.Kind;
import org.strikelog.duplicate.Sketch.Spot;
import org.strikelog.incident.Occurrence;
import org.strikelog.location.Coordinates;

/**
 * Weighs how likely two incidents are one attack, as linkage of records has been done since Fellegi and Sunter (A Theory
 * for Record Linkage, 1969): every comparison adds what it says in bits, the binary logarithm of how much likelier that
 * outcome is for one attack than for two, and the sum starts below zero since most pairs are two.
 *
 * <p>The weights were set by hand and are tried on the sample record by tests: near-copies of its incidents must come out
 * above zero, and attacks on one base on one day at another hour with another salvo below.
 */
final class Weighing {

    /** Before anything is compared. */
    private static final double PRIOR = -6.5;

    /** Days beyond which being near in time says nothing any more, unless a report ties two incidents. */
    static final int DAYS_APART = 2;

    /** Kilometres between two areas of doubt beyond which they are two places. */
    static final double KM_APART = 50;

    /** A report that so many other incidents cite is a list, and to be on it says nothing. */
    static final int CITED_OFTEN = 16;

    /** Titles that resemble each other less say nothing; many tell of the same weapon and base. */
    private static final double LIKE = 0.4;

    private static final double FAR = -8;
    private static final double SAME_WEAPON = 1;
    private static final double SAME_GROUP = 1;
    private static final double SAME_REPORT = 4;

    private final Sketch one;
    private final Sketch other;
    private final List<Evidence> evidence = new ArrayList<>();

    private Weighing(Sketch one, Sketch other) {
        this.one = one;
        this.other = other;
    }

    /**
     * {@return what speaks for the two being one attack, and against it}
     *
     * @param likeness of their titles, by trigrams, 0 to 1
     * @param cited how many incidents beside the one in hand cite each of its reports, by key
     */
    static List<Evidence> weigh(Sketch one, Sketch other, double likeness, Map<String, Integer> cited) {
        Weighing weighing = new Weighing(one, other);
        weighing.days();
        weighing.places();
        weighing.kinds();
        weighing.salvos();
        weighing.groups();
        weighing.reports(cited);
        // Up to 4 bits for the same words in another order, and 7 for the very same title.
        double like = Math.min(4, (likeness - LIKE) * 8) + Math.max(0, (likeness - 0.9) * 30);
        if (like > 0) {
            weighing.add(Kind.LIKE_TITLE, like);
        }
        return List.copyOf(weighing.evidence);
    }

    /**
     * {@return whether they can come out as likely, whatever weapons and groups the other turns out to have}
     *
     * @param outline the other without its weapons, groups and reports
     * @param likeness of their titles, by trigrams, 0 to 1
     * @param tied whether a report that few cite ties them
     */
    static boolean possible(Sketch one, Sketch outline, double likeness, boolean tied) {
        double unseen = (one.weapons().isEmpty() ? 0 : SAME_WEAPON)
                + (one.groups().isEmpty() ? 0 : SAME_GROUP)
                + (tied ? SAME_REPORT : 0);
        return sum(weigh(one, outline, likeness, Map.of())) + unseen >= 0;
    }

    /** {@return what the evidence comes to, in bits; at zero, one attack is as likely as two} */
    static double sum(List<Evidence> evidence) {
        return PRIOR + evidence.stream().mapToDouble(Evidence::bits).sum();
    }

    private void add(Kind kind, double bits, Object... values) {
        evidence.add(new Evidence(
                kind, bits, List.of(values).stream().map(String::valueOf).toList()));
    }

    private void days() {
        long apart = daysApart(one, other);
        Optional<Duration> hours = one.between(other);
        if (hours.isPresent() && hours.get().toMinutes() <= 180) {
            boolean same = hours.get().toMinutes() <= 60;
            add(
                    same ? Kind.SAME_HOUR : Kind.HOURS_APART,
                    same ? 5 : 2,
                    (hours.get().toMinutes() + 30) / 60);
        } else if (hours.isPresent() && apart == 0 && hours.get().toHours() < 20) {
            add(Kind.HOURS_APART, -6, (hours.get().toMinutes() + 30) / 60);
        } else if (apart == 0) {
            meet();
        } else {
            add(Kind.DAYS_APART, apart == 1 ? -0.5 : apart <= DAYS_APART ? -2 : FAR, apart);
        }
    }

    /** The longer the days in which both may lie, the less it says; though to doubt the very same days says something. */
    private void meet() {
        Occurrence mine = one.occurrence();
        Occurrence theirs = other.occurrence();
        boolean same =
                mine.startsOn().equals(theirs.startsOn()) && mine.endsOn().equals(theirs.endsOn());
        double bits = 3 - log2(Math.max(mine.days(), theirs.days()));
        add(same ? Kind.SAME_DAY : Kind.DAYS_MEET, same ? Math.max(1.7, bits) : bits, mine.days());
    }

    /** {@return days between the nearest two of both; zero where they meet} */
    private static long daysApart(Sketch one, Sketch other) {
        LocalDate later = max(one.occurrence().startsOn(), other.occurrence().startsOn());
        LocalDate earlier =
                one.occurrence().endsOn().isBefore(other.occurrence().endsOn())
                        ? one.occurrence().endsOn()
                        : other.occurrence().endsOn();
        return Math.max(0, ChronoUnit.DAYS.between(earlier, later));
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private void places() {
        Spot mine = one.place();
        Spot theirs = other.place();
        Coordinates here = mine == null ? null : mine.coordinates();
        Coordinates there = theirs == null ? null : theirs.coordinates();
        if (mine != null && theirs != null && here != null && there != null) {
            points(mine, theirs, here.kmTo(there));
        } else if (mine != null
                && theirs != null
                && mine.key() != null
                && mine.key().equals(theirs.key())) {
            add(Kind.SAME_PLACE, within(0), mine.words());
        } else {
            add(Kind.NO_PLACE, -2);
        }
    }

    private void points(Spot mine, Spot theirs, double km) {
        double beyond = km - mine.radiusKm() - theirs.radiusKm();
        double doubt = Math.max(mine.radiusKm(), theirs.radiusKm());
        if (beyond > 0) {
            add(Kind.KM_APART, beyond <= 5 ? 1 : beyond <= 20 ? -1 : beyond <= KM_APART ? -3 : FAR, Math.round(km));
        } else if (mine.key() != null && mine.key().equals(theirs.key())) {
            // To have it at the same place in the same words says something even where the place is a province.
            add(Kind.SAME_PLACE, Math.max(1.7, within(doubt)), mine.words());
        } else if (km < 0.5) {
            add(Kind.SAME_PLACE, within(doubt), mine.words());
        } else {
            add(Kind.WITHIN_DOUBT, within(doubt), Math.round(km));
        }
    }

    /** The wider the area in which both may lie, the less it says that they do. */
    private static double within(double km) {
        return 2.7 - log2(1 + km / 5);
    }

    private void kinds() {
        if (one.eventType() != null && other.eventType() != null) {
            boolean same = one.eventType() == other.eventType();
            if (same) {
                add(Kind.SAME_TYPE, 1, one.eventType());
            } else {
                add(Kind.OTHER_TYPE, -1, one.eventType(), other.eventType());
            }
        }
        if (!one.weapons().isEmpty() && !other.weapons().isEmpty()) {
            one.weapons().stream()
                    .filter(other.weapons()::contains)
                    .findFirst()
                    .ifPresentOrElse(
                            weapon -> add(Kind.SAME_WEAPON, SAME_WEAPON, weapon),
                            () -> add(
                                    Kind.OTHER_WEAPON,
                                    -2,
                                    one.weapons().iterator().next(),
                                    other.weapons().iterator().next()));
        }
    }

    private void salvos() {
        CountRange mine = one.launched();
        CountRange theirs = other.launched();
        if (mine != null && theirs != null) {
            boolean meet = least(mine) <= most(theirs) && least(theirs) <= most(mine);
            if (meet) {
                add(Kind.SAME_SALVO, mine.equals(theirs) && least(mine) > 1 ? 1.5 : 0.5, mine, theirs);
            } else {
                add(Kind.OTHER_SALVO, -3, mine, theirs);
            }
        }
    }

    private static int least(CountRange range) {
        return range.low() == null ? 0 : range.low();
    }

    private static int most(CountRange range) {
        return range.high() == null ? Integer.MAX_VALUE : range.high();
    }

    private void groups() {
        if (!one.groups().isEmpty() && !other.groups().isEmpty()) {
            String shared = one.groups().entrySet().stream()
                    .filter(group -> other.groups().containsKey(group.getKey()))
                    .map(Map.Entry::getValue)
                    .collect(Collectors.joining(", "));
            if (shared.isEmpty()) {
                // Umbrellas and outlets claim what their members did, so that two names say little.
                add(Kind.OTHER_GROUP, -0.5);
            } else {
                add(Kind.SAME_GROUP, SAME_GROUP, shared);
            }
        }
    }

    private void reports(Map<String, Integer> cited) {
        SortedSet<String> shared = new TreeSet<>(one.reports());
        shared.retainAll(other.reports());
        shared.stream()
                .mapToDouble(report -> SAME_REPORT - log2(Math.max(1, cited.getOrDefault(report, CITED_OFTEN))))
                .max()
                .ifPresent(bits -> add(Kind.SAME_REPORT, Math.max(0, bits), shared.size()));
    }

    private static double log2(double number) {
        return Math.log(number) / Math.log(2);
    }
}
