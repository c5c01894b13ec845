package org.strikelog.backup;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.strikelog.backup.BackupRun.Kind;

/** How old the last good backup and restore test are, the same on every instance. Where there is none, there is no number. */
@Component
class BackupMetrics implements MeterBinder {

    private final BackupRuns runs;
    private final Clock clock;

    BackupMetrics(BackupRuns runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("strikelog.backup.age", () -> age(runs.lastThatWentWell(Kind.BACKUP)))
                .description("Since the moment that the last backup holds")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder(
                        "strikelog.backup.size",
                        () -> runs.lastThatWentWell(Kind.BACKUP)
                                .map(run -> (Number) run.bytes())
                                .orElse(null))
                .description("Of the last backup")
                .baseUnit("bytes")
                .register(registry);
        Gauge.builder(
                        "strikelog.restore.test.age",
                        () -> runs.lastThatWentWell(Kind.RESTORE_TEST)
                                .map(BackupRun::startedAt)
                                .map(this::since)
                                .orElse(null))
                .description("Since a backup was last restored and found to be whole")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder(
                        "strikelog.restore.test.passed",
                        () -> runs.last(Kind.RESTORE_TEST)
                                .filter(run -> run.endedAt() != null)
                                .map(run -> (Number) (run.wentWell() ? 1 : 0))
                                .orElse(null))
                .description("1 if the last restore test went well, 0 if it did not")
                .register(registry);
    }

    private @Nullable Number age(Optional<BackupRun> backup) {
        return backup.map(BackupRun::snapshotAt).map(this::since).orElse(null);
    }

    private Number since(Instant then) {
        return Duration.between(then, clock.instant()).toSeconds();
    }
}
