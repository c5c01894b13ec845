package org.strikelog.desk;

import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.CountRange;
import org.strikelog.explore.Explorer;
import org.strikelog.incident.Standpoint;
import org.strikelog.tally.Reconciled;
import org.strikelog.tally.Reconciliation;
import org.strikelog.tally.Tallies;
import org.strikelog.tally.TallySummary;

/** Official counts that are above our own under the same rule, whatever the doubt: somebody counts what we lack. */
final class ExceedingCounts implements ListedWork {

    private final Tallies tallies;
    private final Reconciliation reconciliation;
    private final Explorer explorer;

    // Counting again what has not changed would take longer than all other rules together.
    private volatile @Nullable Found found;

    ExceedingCounts(Tallies tallies, Reconciliation reconciliation, Explorer explorer) {
        this.tallies = tallies;
        this.reconciliation = reconciliation;
        this.explorer = explorer;
    }

    /** What was found in one version of the record among the same official counts. */
    private record Found(String recordVersion, List<TallySummary> among, List<Reconciled> counts) {}

    @Override
    public String code() {
        return "official-count";
    }

    @Override
    public long count() {
        return found().size();
    }

    @Override
    public List<WorkItem> items(long before, int limit) {
        List<Reconciled> counts = found();
        return LongStream.iterate(Math.min(before, counts.size() + 1L) - 1, position -> position > 0, p -> p - 1)
                .limit(limit)
                .mapToObj(position -> item(position, counts.get((int) position - 1)))
                .toList();
    }

    private List<Reconciled> found() {
        String version = explorer.recordVersion();
        List<TallySummary> all = tallies.all();
        Found known = found;
        if (known == null
                || !known.recordVersion().equals(version)
                || !known.among().equals(all)) {
            known = new Found(
                    version,
                    all,
                    reconciliation.of(all, Standpoint.TODAY).stream()
                            .filter(count -> count.gap() != null && count.gap().above())
                            .toList());
            found = known;
        }
        return known.counts();
    }

    private static WorkItem item(long position, Reconciled count) {
        TallySummary tally = count.tally();
        return new WorkItem(
                position,
                null,
                "/tallies/" + tally.key(),
                "%s: %s %s"
                        .formatted(
                                Objects.requireNonNullElse(tally.saidAs(), tally.speaker()),
                                tally.range(),
                                tally.measure()),
                tally.statedOn(),
                "ours: "
                        + new CountRange(
                                whole(count.today().low()), whole(count.today().high())));
    }

    private static @Nullable Integer whole(@Nullable Long count) {
        return count == null ? null : Math.toIntExact(count);
    }
}
