package org.strikelog.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.strikelog.incident.Background;
import org.strikelog.incident.IncidentSummary;

/** Incidents as comma-separated values (RFC 4180) in the columns of another data set, one row an incident. */
public final class CodedTable implements IncidentExport {

    private static final int TOGETHER = 1_000;

    private final CsvWriter rows;
    private final List<CodedColumn> columns;
    private final Function<Collection<Long>, Map<Long, Background>> backgrounds;
    private final List<IncidentSummary> waiting = new ArrayList<>();

    /**
     * Begins a table with its header.
     *
     * @param backgrounds reads what stands behind some incidents, by number
     */
    public CodedTable(
            OutputStream out, Profile profile, Function<Collection<Long>, Map<Long, Background>> backgrounds) {
        columns = profile.columns();
        this.backgrounds = backgrounds;
        rows = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
        rows.writeRecord(columns.stream().map(Object::toString).toList());
    }

    @Override
    public void add(IncidentSummary incident) {
        waiting.add(incident);
        if (waiting.size() == TOGETHER) {
            write();
        }
    }

    @Override
    public void close() throws IOException {
        write();
        rows.close();
    }

    private void write() {
        Map<Long, Background> behind =
                backgrounds.apply(waiting.stream().map(IncidentSummary::id).toList());
        for (IncidentSummary row : waiting) {
            // One that was taken back a moment ago is left out.
            Background more = behind.get(row.id());
            if (more != null) {
                CodedIncident incident = new CodedIncident(row, more);
                rows.writeRecord(columns.stream()
                        .map(column -> IncidentTable.cell(column.of(incident)))
                        .toList());
            }
        }
        waiting.clear();
    }
}
