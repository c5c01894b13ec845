package org.strikelog.backup;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.strikelog.account.AuditKind;
import org.strikelog.account.Audited;
import org.strikelog.backup.BackupRun.Kind;
import org.strikelog.schedule.Leader;

/** Makes backups and restore tests when they are due or asked for, and says how they stand. */
@Service
public class Backups {

    private static final Logger log = LoggerFactory.getLogger(Backups.class);
    private static final int SHOWN = 20;

    /** What failed is tried again so soon, or when the next is due if that is sooner. */
    private static final Duration AGAIN = Duration.ofHours(1);

    private final BackupSettings settings;
    private final BackupWork work;
    private final BackupRuns runs;
    private final Leader leader;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Backups(
            BackupSettings settings,
            BackupWork work,
            BackupRuns runs,
            Leader leader,
            Clock clock,
            ApplicationEventPublisher events) {
        this.settings = settings;
        this.work = work;
        this.runs = runs;
        this.leader = leader;
        this.clock = clock;
        this.events = events;
    }

    /**
     * How backups stand.
     *
     * @param folder where they are made; none while they are off
     * @param every in hours, and likewise for tests
     * @param underWay what is being done now, here or on another instance
     * @param worries why somebody should look after them: {@code none}, {@code old}, {@code failed} of backups, or the same
     *     of tests after {@code test.}
     * @param newest runs, the newest first
     */
    public record Standing(
            @Nullable Path folder,
            boolean encrypted,
            long every,
            long testEvery,
            @Nullable BackupRun underWay,
            @Nullable BackupRun backup,
            @Nullable BackupRun test,
            List<String> worries,
            List<BackupRun> newest) {}

    public Standing standing() {
        List<BackupRun> newest = runs.newest(SHOWN);
        boolean led = leader.isLed(BackupWork.JOB);
        List<String> worries = new ArrayList<>();
        if (settings.folder() != null) {
            worry(Kind.BACKUP, settings.every(), led).ifPresent(worries::add);
            worry(Kind.RESTORE_TEST, settings.testEvery(), led)
                    .map("test."::concat)
                    .ifPresent(worries::add);
        }
        return new Standing(
                settings.folder(),
                !settings.unencrypted(),
                settings.every().toHours(),
                settings.testEvery().toHours(),
                newest.stream()
                        .filter(run -> led && run.endedAt() == null)
                        .findFirst()
                        .orElse(null),
                runs.lastThatWentWell(Kind.BACKUP).orElse(null),
                runs.lastThatWentWell(Kind.RESTORE_TEST).orElse(null),
                worries,
                newest);
    }

    /** One that is late by as long again is too old; so is none, once the first has had its chance. */
    private Optional<String> worry(Kind kind, Duration every, boolean led) {
        Optional<BackupRun> last = runs.last(kind);
        Optional<BackupRun> good = runs.lastThatWentWell(kind);
        if (last.filter(run -> !run.wentWell() && (run.endedAt() != null || !led))
                .isPresent()) {
            return Optional.of("failed");
        }
        if (good.isEmpty()) {
            return Optional.of("none");
        }
        return good.filter(run -> run.startedAt().plus(every.multipliedBy(2)).isBefore(clock.instant()))
                .map(old -> "old");
    }

    /**
     * Begins a backup or a test in the background, if backups are on.
     *
     * @param administrator username
     * @return whether it was begun; not if another is under way
     */
    public boolean start(Kind kind, String administrator) {
        Path folder = settings.folder();
        if (folder == null) {
            return false;
        }
        events.publishEvent(new Audited(AuditKind.BACKUP, administrator, kind.toString()));
        CompletableFuture<Boolean> begun = new CompletableFuture<>();
        Thread.ofVirtual().name(kind.toString()).start(() -> {
            run(kind, folder, administrator, () -> begun.complete(true));
            begun.complete(false);
        });
        return begun.join();
    }

    /** Does what is due. Whoever finds it done meanwhile by another instance leaves it. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void doWhatIsDue() {
        Path folder = settings.folder();
        if (folder != null) {
            // Other work that is due has to wait for this call, so it must not last.
            Thread.ofVirtual().name("backups").start(() -> {
                run(Kind.BACKUP, folder, null, () -> isDue(Kind.BACKUP, settings.every()));
                run(Kind.RESTORE_TEST, folder, null, () -> isDue(Kind.RESTORE_TEST, settings.testEvery()));
            });
        }
    }

    private boolean isDue(Kind kind, Duration every) {
        Instant now = clock.instant();
        return runs.last(kind)
                .map(last -> last.startedAt().plus(last.wentWell() || every.compareTo(AGAIN) < 0 ? every : AGAIN))
                .filter(next -> next.isAfter(now))
                .isEmpty();
    }

    private void run(Kind kind, Path folder, @Nullable String by, BooleanSupplier due) {
        BackupWork.Order order = new BackupWork.Order(by, due, (step, done, expected) -> {});
        try {
            if (kind == Kind.BACKUP) {
                work.backup(folder, settings.unencrypted(), order);
            } else {
                work.test(folder, order);
            }
        } catch (RuntimeException e) {
            log.error("The {} came to nothing: {}", kind, e.getMessage());
        }
    }
}
