package org.strikelog.explore.index;

import java.util.Arrays;
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
record Parts(String[] values, String[] labels, OfRow ofRow) {

    private static final String NONE = "none";
    private static final String SEVERAL = "several";
    private static final String ALL = "all";

    /** Says in which part a row is. */
    interface OfRow {
        int part(Block block, int row);
    }

    static Parts of(Selection selection, Stack stack) {
        return switch (stack) {
            case OUTCOME ->
                terms(
                        Outcome.values(),
                        (block, row) -> Facts.outcome(block.facts.traits()[row]) + 1);
            case TYPE ->
                terms(EventType.values(), (block, row) -> Facts.type(block.facts.traits()[row]) + 1);
            case STATUS -> terms(Verdict.values(), (block, row) -> block.status(row, selection.asOf));
            case WEAPON ->
                several(terms(
                        Weapon.values(),
                        (block, row) -> one(Facts.weapons(block.facts.traits()[row]))));
            case PARTY -> several(terms(Party.values(), harmed(selection)));
            case COUNTRY -> countries(selection.record.spots);
            case GROUP -> groups(selection);
            case NONE -> new Parts(new String[] {ALL}, new String[] {ALL}, (block, row) -> 0);
        };
    }

    int size() {
        return values.length;
    }

    int of(Block block, int row) {
        return ofRow.part(block, row);
    }

    String value(int part) {
        return values[part];
    }

    String label(int part) {
        return labels[part];
    }

    /** The parts of a vocabulary are numbered from 1; 0 is none. */
    private static Parts terms(Enum<?>[] vocabulary, OfRow ofRow) {
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
        return new Parts(values, values, (block, row) -> {
            int part = parts.of(block, row);
            return part < 0 ? parts.size() : part;
        });
    }

    /** {@return 0 for no bit, the place of a single one counted from 1, -1 for several} */
    private static int one(int bits) {
        return Integer.bitCount(bits) > 1 ? -1 : bits == 0 ? 0 : Integer.numberOfTrailingZeros(bits) + 1;
    }

    /** For whom casualties were stated, nobody harmed aside. */
    private static OfRow harmed(Selection selection) {
        RollUps rollUps = new RollUps(selection);
        return (block, row) -> {
            int parties = 0;
            rollUps.in(block.figures).at(row);
            while (rollUps.next()) {
                parties |= rollUps.high == 0 ? 0 : 1 << rollUps.key / Figures.EFFECTS;
            }
            return one(parties);
        };
    }

    private static Parts countries(Spots spots) {
        String[] values = new String[Spots.COUNTRIES];
        Arrays.setAll(values, country -> country == 0 ? NONE : Spots.code(country));
        return new Parts(
                values, values, (block, row) -> spots.countries[block.facts.spots()[row]]);
    }

    /** The first group that claimed it; failing that, the first it was attributed to; failing that, the first suspected. */
    private static Parts groups(Selection selection) {
        Directory directory = selection.record.directory;
        String[] values = new String[directory.groupsEnd()];
        String[] labels = new String[values.length];
        Arrays.fill(values, NONE);
        Arrays.fill(labels, NONE);
        directory.groups().forEach((id, group) -> {
            values[id] = group.key();
            labels[id] = group.name();
        });
        return new Parts(values, labels, (block, row) -> {
            Ties ties = block.ties;
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
