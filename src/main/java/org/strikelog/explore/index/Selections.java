package org.strikelog.explore.index;

import org.springframework.stereotype.Component;
import org.strikelog.incident.IncidentFilter;

/** Makes filters ready for the record as it is now. */
@Component
class Selections {

    private final IncidentIndex index;
    private final FoundIds found;

    Selections(IncidentIndex index, FoundIds found) {
        this.index = index;
        this.found = found;
    }

    Selection of(IncidentFilter filter) {
        Snapshot record = index.snapshot();
        return new Selection(record, filter, found.rows(filter, record));
    }
}
