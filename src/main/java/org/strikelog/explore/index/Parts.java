package org.strikelog.explore.index;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.strikelog.casualty.Party;
import org.strikelog.explore.Stack;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.EventType;
import org.strikelog.incident.Outcome;
import org.strikelog.incident.Verdict;
import org.strikelog.incident.Weapon;

/**
 * By what a histogram is divided: every row is in one part, which has a number, a value and a name.
 *
 * @param ofRow the number of the part in which a row is
 */
record Parts(String[] values, String[] labels, IntUnaryOperator ofRow) {

    private static final String NONE = "none";
    private static final String SEVERAL = "several";

    static Parts of(Selection selection, Stack stack) {
        Snapshot record = selection.record;
        int[] traits = record.facts.traits();
        return switch (stack) {
            case OUTCOME -> terms(Outcome.values(), row -> Facts.outcome(traits[row]) + 1);
            case TYPE -> terms(EventType.values(), row -> Facts.type(traits[row]) + 1);
            case STATUS -> terms(Verdict.values(), new Statuses(record, selection.asOf)::of);
            case WEAPON -> several(terms(Weapon.values(), row -> one(Facts.weapons(traits[row]))));
            case PARTY -> several(terms(Party.values(), harmed(selection)));
            case COUNTRY -> countries(record);
            case GROUP -> groups(selection);
        };
    }

    int size() {
        return values.length;
    }

    int of(int row) {
        return ofRow.applyAsInt(row);
    }

    String value(int part) {
        return values[part];
    }

    String label(int part) {
        return labels[part];
    }

    /** The parts of a vocabulary are numbered from 1; 0 is none. */
    private static Parts terms(Enum<?>[] vocabulary, IntUnaryOperator ofRow) {
        String[] values = new String[vocabulary.length + 1];
        values[0] = NONE;
        for (int i = 0; i < vocabulary.length; i++) {
            values[i + 1] = vocabulary[i].toString();
        }
        return new Parts(values, values, ofRow);
    }

    /** One more part, numbered -1 by the row, for those that have several. */
    private static Parts several(Parts parts) {
        String[] values = Arrays.copyOf(parts.values, parts.size() + 1);
        values[parts.size()] = SEVERAL;
        return new Parts(values, values, row -> {
            int part = parts.of(row);
            return part < 0 ? parts.size() : part;
        });
    }

    /** {@return 0 for no bit, the place of a single one counted from 1, -1 for several} */
    private static int one(int bits) {
        return Integer.bitCount(bits) > 1 ? -1 : bits == 0 ? 0 : Integer.numberOfTrailingZeros(bits) + 1;
    }

    /** For whom casualties were stated, nobody harmed aside. */
    private static IntUnaryOperator harmed(Selection selection) {
        RollUps rollUps = selection.record.figures.rollUps(
                selection.asOf, selection.filter.figures(), selection.record.directory.speakers());
        return row -> {
            int parties = 0;
            rollUps.at(row);
            while (rollUps.next()) {
                parties |= rollUps.high == 0 ? 0 : 1 << rollUps.key / Figures.EFFECTS;
            }
            return one(parties);
        };
    }

    private static Parts countries(Snapshot record) {
        Map<Integer, Integer> numbers = new LinkedHashMap<>();
        numbers.put(0, 0);
        int[] ofSpot = new int[record.spots.size];
        for (int spot = 0; spot < ofSpot.length; spot++) {
            int number = numbers.size();
            ofSpot[spot] = numbers.computeIfAbsent(record.spots.countries[spot], c -> number);
        }
        String[] values = numbers.keySet().stream()
                .map(letters -> letters == 0 ? NONE : Spots.code(letters))
                .toArray(String[]::new);
        return new Parts(values, values, row -> ofSpot[record.facts.spots()[row]]);
    }

    /** The first group that claimed it; failing that, the first it was attributed to; failing that, the first suspected. */
    private static Parts groups(Selection selection) {
        Snapshot record = selection.record;
        String[] values = new String[record.groupStarts.length];
        String[] labels = new String[values.length];
        Arrays.fill(values, NONE);
        Arrays.fill(labels, NONE);
        record.directory.groups().forEach((id, group) -> {
            values[id] = group.key();
            labels[id] = group.name();
        });
        Ties ties = record.ties;
        return new Parts(values, labels, row -> {
            int best = AttributionRole.SUSPECTED.ordinal() + 1;
            int group = 0;
            for (int tie = ties.starts()[row]; tie < ties.starts()[row + 1]; tie++) {
                if (ties.role(tie) < best && ties.stands(tie, selection.asOf)) {
                    best = ties.role(tie);
                    group = ties.group(tie);
                }
            }
            return group;
        });
    }
}
