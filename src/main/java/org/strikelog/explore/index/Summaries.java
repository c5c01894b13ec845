package org.strikelog.explore.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.strikelog.casualty.CountRange;
import org.strikelog.casualty.Effect;
import org.strikelog.explore.index.Snapshot.Position;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.Conflict;
import org.strikelog.incident.IncidentDocument;
import org.strikelog.incident.IncidentSummary;
import org.strikelog.incident.IncidentText;
import org.strikelog.incident.IncidentTexts;
import org.strikelog.incident.Occurrence;
import org.strikelog.incident.Verdict;
import org.strikelog.incident.Weapon;
import org.strikelog.location.Coordinates;

/** Rows of the index as rows of a list: their words come from PostgreSQL by number, all else is at hand. */
@Component
class Summaries {

    private static final Verdict[] VERDICTS = Verdict.values();
    private static final Weapon[] WEAPONS = Weapon.values();
    private static final Conflict[] CONFLICTS = Conflict.values();
    private static final AttributionRole[] ROLES = AttributionRole.values();

    private final IncidentTexts texts;

    Summaries(IncidentTexts texts) {
        this.texts = texts;
    }

    /** {@return rows in the order given; one that was taken back this moment is left out} */
    List<IncidentSummary> of(Selection selection, List<Position> rows) {
        Map<Long, IncidentText> words =
                texts.of(rows.stream().map(row -> (long) row.id()).toList());
        Row reader = new Row(selection);
        return rows.stream()
                .filter(row -> words.containsKey((long) row.id()))
                .map(row -> reader.summary(row, Objects.requireNonNull(words.get((long) row.id()))))
                .toList();
    }

    /** Reads one row after the other as its selection asks. */
    private static final class Row {

        private final Selection selection;
        private final Snapshot record;
        private final RollUps rollUps;

        Row(Selection selection) {
            this.selection = selection;
            record = selection.record;
            rollUps = new RollUps(selection);
        }

        IncidentSummary summary(Position position, IncidentText text) {
            Facts facts = position.block().facts;
            int row = position.row();
            int status = position.block().status(row, selection.asOf);
            rollUps.in(position.block().figures);
            return new IncidentSummary(
                    text.id(),
                    text.version(),
                    text.title(),
                    facts.eventType(row),
                    terms(WEAPONS, Facts.weapons(facts.traits()[row])),
                    facts.outcomeOf(row),
                    status == 0 ? null : VERDICTS[status - 1],
                    new Occurrence(
                            LocalDate.ofEpochDay(facts.starts()[row]),
                            LocalDate.ofEpochDay(facts.ends()[row]),
                            text.localTime(),
                            text.utcOffset(),
                            facts.precision(row)),
                    place(facts.spots()[row]),
                    text.target(),
                    groups(position.block().ties, row),
                    harm(row, Effect.KILLED),
                    harm(row, Effect.INJURED),
                    harm(row, Effect.TBI),
                    facts.citations()[row],
                    Objects.requireNonNull(record.directory.datasets().get((int) facts.datasets()[row])),
                    selection.certain(position),
                    terms(CONFLICTS, position.block().disputes.asOf(row, selection.asOf)),
                    facts.updatedAt(row));
        }

        private IncidentDocument.Place place(int spot) {
            Spots spots = record.spots;
            boolean placed = spots.placed(spot);
            Directory.Place place = spots.locations[spot] == 0 ? null : record.directory.place(spots.locations[spot]);
            return new IncidentDocument.Place(
                    place == null ? null : place.key(),
                    place == null ? null : place.name(),
                    placed ? new Coordinates(spots.latitudes[spot], spots.longitudes[spot]) : null,
                    placed ? spots.radii[spot] : null,
                    spots.country(spot),
                    spots.precision(spot));
        }

        private List<IncidentSummary.Role> groups(Ties ties, int row) {
            Set<IncidentSummary.Role> groups = new LinkedHashSet<>();
            for (int tie = ties.starts()[row]; tie < ties.starts()[row + 1]; tie++) {
                AttributionRole role = ROLES[ties.role(tie)];
                if (role != AttributionRole.TARGET && ties.stands(tie, selection.asOf)) {
                    Directory.Group group = record.directory.group(ties.group(tie));
                    groups.add(new IncidentSummary.Role(group.key(), group.name(), role));
                }
            }
            return new ArrayList<>(groups);
        }

        private @Nullable CountRange harm(int row, Effect effect) {
            rollUps.harm(row, effect);
            return rollUps.stated
                    ? new CountRange(
                            rollUps.low == Figures.OPEN ? null : rollUps.low,
                            rollUps.high == Figures.OPEN ? null : rollUps.high)
                    : null;
        }

        private static <E extends Enum<E>> Set<E> terms(E[] vocabulary, int bits) {
            Set<E> terms = EnumSet.noneOf(vocabulary[0].getDeclaringClass());
            for (E term : vocabulary) {
                if ((bits >>> term.ordinal() & 1) != 0) {
                    terms.add(term);
                }
            }
            return terms;
        }
    }
}
