package org.strikelog.importer.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikelog.importer.Actors;
import org.strikelog.importer.Import;
import org.strikelog.importer.Import.State;
import org.strikelog.importer.PlannedRow;
import org.strikelog.importer.Resemblances;
import org.strikelog.importer.RowProblem;

/**
 * What the page of an import shows.
 *
 * @param problems the first of those in its rows
 * @param problemsListed how many of them there are
 * @param actors what its names stand for; none unless it is ready
 * @param changed the first of the rows that would change or have changed an incident, or cannot
 * @param alike the likeliest pairs of new rows and incidents of other data sets; empty unless it is ready
 * @param alikeListed how many such pairs there are
 */
public record ImportPage(
        Import it,
        List<RowProblem> problems,
        long problemsListed,
        Actors.@Nullable Counts actors,
        List<PlannedRow> changed,
        List<Resemblances.Pair> alike,
        long alikeListed) {

    /** {@return of how many rows was not looked whether other data sets have them} */
    public long unweighed() {
        return Math.max(0, it.counts().near() - Resemblances.WEIGHED);
    }

    public boolean ready() {
        return it.state() == State.READY;
    }

    /** {@return whether it waits for somebody to say what its columns mean} */
    public boolean waits() {
        return it.state() == State.MAPPING;
    }

    public boolean done() {
        return it.state() == State.DONE;
    }

    /** {@return whether it goes on by itself} */
    public boolean underWay() {
        return it.state().underWay() && !it.stopped();
    }

    /** {@return whether it can be told to end where it is} */
    public boolean mayCancel() {
        return underWay() && it.state() != State.UNDOING && !it.cancelled();
    }

    public ProgressLine progress() {
        return new ProgressLine(it);
    }

    /** {@return whether it can be taken over as it is} */
    public boolean mayStart() {
        return ready() && it.counts().toDo() > 0 && actors != null && actors.open() == 0;
    }

    /** {@return whether some rows cannot be read, and none that can says anything new} */
    public boolean refused() {
        return ready() && it.counts().toDo() == 0 && it.counts().refused() > 0;
    }

    /** {@return megabytes of the file; 0 where it is less than one} */
    public long megabytes() {
        return it.bytes() / 1_000_000;
    }
}
