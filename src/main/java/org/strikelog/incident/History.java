package org.strikelog.incident;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The saves of an incident, and any two of them side by side. */
@Component
public class History {

    private final Ledger ledger;
    private final RevisionLines lines;

    History(Ledger ledger, RevisionLines lines) {
        this.ledger = ledger;
        this.lines = lines;
    }

    /**
     * What is shown of it.
     *
     * @param revisions the newest first
     * @param comparison none where there is but one
     */
    public record Shown(List<Revision> revisions, @Nullable Comparison comparison) {}

    /**
     * {@return those saves that the public may read, for it was public then}
     *
     * @param one number of a save to compare; none is the last but one
     * @param other number of the save to compare it with; none is the last
     * @throws NotFound if there is no such save, or the incident is not public
     * @throws Gone if it was retracted
     */
    public Shown published(long id, @Nullable Integer one, @Nullable Integer other) {
        ledger.published(id, null);
        return shown(id, Set.of(State.PUBLISHED), one, other);
    }

    /**
     * {@return all saves, for editors}
     *
     * @param one number of a save to compare; none is the last but one
     * @param other number of the save to compare it with; none is the last
     * @throws NotFound if there is no such save or incident
     */
    public Shown all(long id, @Nullable Integer one, @Nullable Integer other) {
        ledger.find(id).orElseThrow(() -> new NotFound("incident", Long.toString(id)));
        return shown(id, Set.of(State.values()), one, other);
    }

    private Shown shown(long id, Set<State> states, @Nullable Integer one, @Nullable Integer other) {
        List<Revision> revisions = ledger.revisions(id).stream()
                .filter(revision -> states.contains(revision.document().state()))
                .toList();
        if (one == null && other == null && revisions.size() < 2) {
            return new Shown(revisions, null);
        }
        Revision later = other == null && !revisions.isEmpty() ? revisions.getFirst() : find(revisions, id, other);
        Revision earlier = one == null ? before(revisions, later) : find(revisions, id, one);
        return new Shown(revisions, Comparison.of(earlier, later, lines));
    }

    private static Revision before(List<Revision> revisions, Revision later) {
        return revisions.get(Math.min(revisions.indexOf(later) + 1, revisions.size() - 1));
    }

    private static Revision find(List<Revision> revisions, long id, @Nullable Integer number) {
        return revisions.stream()
                .filter(revision -> Objects.equals(revision.number(), number))
                .findFirst()
                .orElseThrow(() -> new NotFound("revision", number + " of incident " + id));
    }
}
