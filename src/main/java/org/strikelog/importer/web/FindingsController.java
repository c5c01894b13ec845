package org.strikelog.importer.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.strikelog.importer.Import;
import org.strikelog.importer.Import.State;
import org.strikelog.importer.Imports;
import org.strikelog.importer.PlannedRow;
import org.strikelog.importer.PlannedRows;
import org.strikelog.importer.Resemblances;
import org.strikelog.importer.RowProblem;
import org.strikelog.incident.NotFound;

/** All that was found in a file, row by row, to be worked through elsewhere. */
@Controller
class FindingsController {

    private final Imports imports;
    private final PlannedRows rows;
    private final Resemblances resemblances;

    FindingsController(Imports imports, PlannedRows rows, Resemblances resemblances) {
        this.imports = imports;
        this.rows = rows;
        this.resemblances = resemblances;
    }

    @GetMapping("/desk/imports/{id}/report.csv")
    void download(@PathVariable long id, HttpServletResponse response) throws IOException {
        Import it = imports.find(id).orElseThrow(() -> new NotFound("import", Long.toString(id)));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("import-%d.csv".formatted(id), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(response.getWriter())) {
            csv.writeRecord("line", "finding", "incident", "field", "value", "expected");
            imports.eachProblem(id, problem -> write(csv, problem));
            rows.each(it, row -> write(csv, row));
            if (it.state() == State.READY) {
                resemblances.each(
                        it,
                        pair -> csv.writeRecord(
                                Long.toString(pair.line()),
                                "alike",
                                Long.toString(pair.other()),
                                "",
                                plain(pair.title()),
                                "score " + pair.score()));
            }
        }
    }

    private static void write(CsvWriter csv, RowProblem problem) {
        csv.writeRecord(
                Long.toString(problem.line()),
                "refused",
                "",
                problem.field(),
                plain(problem.value()),
                plain(problem.expected()));
    }

    private static void write(CsvWriter csv, PlannedRow row) {
        String line = Long.toString(row.line());
        String incident = Long.toString(row.incident());
        if (row.held()) {
            csv.writeRecord(line, "held", incident, "", plain(row.title()), "");
            return;
        }
        for (PlannedRow.Difference difference : row.differences()) {
            csv.writeRecord(
                    line,
                    row.conflicts().contains(difference.field()) ? "conflict" : "changed",
                    incident,
                    difference.field(),
                    plain(difference.before()),
                    plain(difference.after()));
        }
    }

    /**
     * What came in a file stays text in a spreadsheet too.
     *
     * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV injection</a>
     */
    private static String plain(String text) {
        return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }
}
