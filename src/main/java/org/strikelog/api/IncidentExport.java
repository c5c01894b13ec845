package org.strikelog.api;

import java.io.IOException;
import org.strikelog.incident.IncidentSummary;

/** Incidents as a file, of any length: each is written as it comes. Closing it writes its end. */
public interface IncidentExport extends AutoCloseable {

    void add(IncidentSummary incident) throws IOException;

    @Override
    void close() throws IOException;
}
