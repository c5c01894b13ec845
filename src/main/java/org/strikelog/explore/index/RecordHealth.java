package org.strikelog.explore.index;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Not ready before the record has been read. */
@Component("record")
class RecordHealth implements HealthIndicator {

    private final IncidentIndex index;

    RecordHealth(IncidentIndex index) {
        this.index = index;
    }

    @Override
    public Health health() {
        return index.ready()
                ? Health.up().withDetail("incidents", index.snapshot().size()).build()
                : Health.outOfService().build();
    }
}
