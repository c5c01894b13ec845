package org.strikelog.explore.index;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** How the index does, for whoever watches over it: how much it holds, how fresh it is, and how long it takes for what. */
@Component
class IndexMetrics {

    private final MeterRegistry registry;
    private final Timer whole;
    private final Timer changes;
    private volatile long lookedAt = System.nanoTime();
    private volatile int incidents;

    IndexMetrics(MeterRegistry registry) {
        this.registry = registry;
        whole = reading("whole");
        changes = reading("changes");
        TimeGauge.builder("strikelog.index.age", this::age, TimeUnit.NANOSECONDS)
                .description("Since the index last saw that it holds all that is published; about a second at most")
                .register(registry);
        Gauge.builder("strikelog.index.incidents", () -> incidents)
                .description("Published incidents in the index")
                .register(registry);
    }

    private Timer reading(String what) {
        return Timer.builder("strikelog.index.reading")
                .description("How long it took to read the record as a whole, or what has changed in it")
                .tag("what", what)
                .register(registry);
    }

    private long age() {
        return System.nanoTime() - lookedAt;
    }

    /** Notes that the index holds all that was published by now. */
    void upToDate(Snapshot record) {
        incidents = record.size();
        lookedAt = System.nanoTime();
    }

    void readWhole(Duration took) {
        whole.record(took);
    }

    void readChanges(Duration took) {
        changes.record(took);
    }

    /** Times what readers wait for. */
    <T> T view(String kind, Supplier<T> answer) {
        return Timer.builder("strikelog.view")
                .description("How long the index took to answer, by kind of view; lists with their rows")
                .tag("kind", kind)
                .serviceLevelObjectives(
                        Duration.ofMillis(1),
                        Duration.ofMillis(5),
                        Duration.ofMillis(20),
                        Duration.ofMillis(100),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(2))
                .register(registry)
                .record(answer);
    }
}
