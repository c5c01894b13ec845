package org.strikelog.importer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/**
 * How imports do, the same on every instance, for whoever watches over them. While the database does not answer there is
 * no number.
 */
@Component
class ImportMetrics implements MeterBinder {

    private final Imports imports;

    ImportMetrics(Imports imports) {
        this.imports = imports;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        count(registry, "running", false);
        count(registry, "stopped", true);
        Gauge.builder("strikelog.import.progress", this::progress)
                .description(
                        "Share of its work, from 0 to 1, that the import has done which is least far; none while none runs")
                .register(registry);
    }

    private void count(MeterRegistry registry, String state, boolean stopped) {
        Gauge.builder(
                        "strikelog.imports",
                        () -> imports.underWay().stream()
                                .filter(it -> it.stopped() == stopped)
                                .count())
                .description(
                        "Imports that are read, written or undone: running, or stopped since their server went away")
                .tag("state", state)
                .register(registry);
    }

    private double progress() {
        return imports.underWay().stream()
                .filter(it -> !it.stopped())
                .mapToDouble(it -> it.progress().share())
                .min()
                .orElse(Double.NaN);
    }
}
