package org.strikelog.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.strikelog.casualty.CountRange;
import org.strikelog.incident.DatePrecision;
import org.strikelog.incident.Occurrence;
import org.strikelog.incident.State;
import org.strikelog.support.WholeApplicationTest;

/** On the sample record, in which one base is attacked again and again by the same groups with the same weapons. */
@WholeApplicationTest
class DuplicatesTests {

    /** How an editor may come to enter an attack once more. */
    private static final Map<String, UnaryOperator<Sketch>> COPIES = new TreeMap<>(Map.of(
            "as it is", copy -> copy,
            "moved a day", copy -> dated(copy, moved(copy.occurrence(), 1)),
            "moved a day back, other source", copy -> cited(dated(copy, moved(copy.occurrence(), -1))),
            "renamed", copy -> titled(copy, "Base comes under fire once more"),
            "other source", DuplicatesTests::cited,
            "title in another language", copy -> titled(copy, "قاعدة أمريكية تتعرض لهجوم جديد"),
            "place vaguer", DuplicatesTests::vaguer,
            "place vaguer, other source", copy -> cited(vaguer(copy)),
            "place unknown", copy -> placed(copy, null),
            "day vaguer",
                    copy -> dated(
                            copy,
                            Occurrence.between(
                                    copy.occurrence().startsOn().minusDays(2),
                                    copy.occurrence().endsOn().plusDays(2),
                                    DatePrecision.WEEK))));

    @Autowired
    private Duplicates duplicates;

    @Autowired
    private Sketches sketches;

    @Autowired
    private EvidenceWords words;

    @Test
    void findsEveryNearCopyOfEveryIncident() {
        List<String> missed = new ArrayList<>();
        List<String> second = new ArrayList<>();
        for (Sketch original : record()) {
            COPIES.forEach((how, change) -> {
                List<Resemblance> found = duplicates.of(change.apply(unsaved(original)));
                long at = found.stream().map(Resemblance::id).toList().indexOf(original.id());
                if (at < 0) {
                    missed.add(how + ": " + original.title());
                } else if (at > 0) {
                    second.add(how + ": " + original.title() + " after " + tell(found.getFirst()));
                }
            });
        }
        assertThat(missed).isEmpty();
        assertThat(second).isEmpty();
    }

    @Test
    void raisesNoAlarmForAnotherSalvoAtAnotherHourOnTheSameBaseAndDay() {
        for (Sketch original : record()) {
            Sketch first = at(original, LocalTime.of(2, 10), 2);
            Sketch second = at(titled(original, "Second attack there, late that day"), LocalTime.of(21, 40), 5);

            Resemblance both = new Resemblance(first, State.PUBLISHED, Weighing.weigh(second, first, 0.3, Map.of()));

            assertThat(both.likely()).as(tell(both)).isFalse();
        }
    }

    @Test
    void putsFewPairsOfTheRecordBeforeAnEditor() {
        List<String> pairs = new ArrayList<>();
        for (Sketch one : record()) {
            duplicates.of(one).stream()
                    .filter(other -> one.number() < other.id())
                    .forEach(other -> pairs.add(one.title() + " / " + tell(other)));
        }
        // Bases close to each other that one report has attacked in one night, all worth a second look.
        assertThat(pairs).hasSizeBetween(1, 25);
    }

    @Test
    void saysWhy() {
        Sketch original = sketches.of(List.of(2L)).getFirst().sketch();

        Resemblance found = duplicates
                .of(dated(unsaved(original), moved(original.occurrence(), 2)))
                .getFirst();

        assertThat(words.supporting(found.evidence(), Locale.ENGLISH))
                .isEqualTo("both at Al-Asad Air Base, both air or drone strike, both one-way drone, 2 and 2 launched, "
                        + "both tied to Islamic Revolutionary Guard Corps, Islamic Resistance in Iraq, "
                        + "cite 10 of the same reports, titles alike");
        assertThat(words.opposing(found.evidence(), Locale.ENGLISH)).isEqualTo("1 day apart");
    }

    private List<Sketch> record() {
        return sketches.of(LongStream.rangeClosed(1, 400).boxed().toList()).stream()
                .map(Sketches.Known::sketch)
                .toList();
    }

    private String tell(Resemblance it) {
        return it.sketch().title() + " " + it.score() + " (" + words.supporting(it.evidence(), Locale.ENGLISH)
                + "; against: " + words.opposing(it.evidence(), Locale.ENGLISH) + ")";
    }

    private static Occurrence moved(Occurrence o, int days) {
        return new Occurrence(
                o.startsOn().plusDays(days),
                o.endsOn().plusDays(days),
                o.localTime(),
                o.utcOffset(),
                o.datePrecision());
    }

    private static Sketch at(Sketch s, LocalTime hour, int launched) {
        Sketch timed = dated(
                s,
                new Occurrence(
                        s.occurrence().startsOn(), s.occurrence().startsOn(), hour, "+03:00", DatePrecision.MINUTE));
        return new Sketch(
                timed.id(),
                timed.title(),
                timed.occurrence(),
                timed.place(),
                timed.eventType(),
                timed.weapons(),
                CountRange.exactly(launched),
                timed.groups(),
                timed.reports());
    }

    private static Sketch vaguer(Sketch s) {
        Sketch.Spot spot = s.place();
        return spot == null
                ? s
                : placed(s, new Sketch.Spot(null, "the province", spot.coordinates(), Math.max(120, spot.radiusKm())));
    }

    private static Sketch unsaved(Sketch s) {
        return new Sketch(
                null,
                s.title(),
                s.occurrence(),
                s.place(),
                s.eventType(),
                s.weapons(),
                s.launched(),
                s.groups(),
                s.reports());
    }

    private static Sketch titled(Sketch s, String title) {
        return new Sketch(
                s.id(),
                title,
                s.occurrence(),
                s.place(),
                s.eventType(),
                s.weapons(),
                s.launched(),
                s.groups(),
                s.reports());
    }

    private static Sketch dated(Sketch s, Occurrence occurrence) {
        return new Sketch(
                s.id(),
                s.title(),
                occurrence,
                s.place(),
                s.eventType(),
                s.weapons(),
                s.launched(),
                s.groups(),
                s.reports());
    }

    private static Sketch placed(Sketch s, Sketch.@Nullable Spot place) {
        return new Sketch(
                s.id(),
                s.title(),
                s.occurrence(),
                place,
                s.eventType(),
                s.weapons(),
                s.launched(),
                s.groups(),
                s.reports());
    }

    private static Sketch cited(Sketch s) {
        return new Sketch(
                s.id(),
                s.title(),
                s.occurrence(),
                s.place(),
                s.eventType(),
                s.weapons(),
                s.launched(),
                s.groups(),
                new TreeSet<>());
    }
}
