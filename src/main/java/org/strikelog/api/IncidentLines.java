package org.strikelog.api;

import java.io.IOException;
import java.io.OutputStream;
import org.strikelog.incident.IncidentSummary;
import tools.jackson.databind.json.JsonMapper;

/** Incidents as newline-delimited JSON: a row of the list on each line, so that a client can read on as it comes. */
public final class IncidentLines implements IncidentExport {

    /** The media type of newline-delimited JSON. */
    public static final String MEDIA_TYPE = "application/x-ndjson";

    private final OutputStream out;
    private final Addresses addresses;
    private final JsonMapper json;

    public IncidentLines(OutputStream out, Addresses addresses, JsonMapper json) {
        this.out = out;
        this.addresses = addresses;
        this.json = json;
    }

    @Override
    public void add(IncidentSummary incident) throws IOException {
        out.write(json.writeValueAsBytes(IncidentRowResource.of(incident, addresses)));
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
