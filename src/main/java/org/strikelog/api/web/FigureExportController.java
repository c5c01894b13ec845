package org.strikelog.api.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.strikelog.api.Addresses;
import org.strikelog.api.FigureTable;
import org.strikelog.api.IncidentTable;
import org.strikelog.api.StatementTable;
import org.strikelog.incident.FigureQueries;
import org.strikelog.incident.FigureQueries.RolledUp;
import org.strikelog.incident.FigureQueries.Said;
import org.strikelog.incident.Harmed;
import org.strikelog.incident.IncidentFilter;

/** What the totals of a filter are made of, whole, written row by row as the database gives it. */
@Tag(name = "Incidents")
@Controller
class FigureExportController {

    private final FigureQueries queries;
    private final TransactionTemplate oneMoment;

    FigureExportController(FigureQueries queries, PlatformTransactionManager transactions) {
        this.queries = queries;
        oneMoment = new TransactionTemplate(transactions);
        oneMoment.setReadOnly(true);
    }

    @Operation(
            operationId = "exportFigures",
            summary =
                    "What the totals of a filter are made of as CSV (RFC 4180, UTF-8), whole: one row for each incident, "
                            + "party and harm; where the filter names parties, only theirs")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @GetMapping("/api/v1/figures.csv")
    void figures(IncidentFilter filter, Harmed harmed, HttpServletRequest request, HttpServletResponse response) {
        write("figures.csv", request, response, writer -> {
            try (FigureTable table = new FigureTable(writer, Addresses.current());
                    Stream<RolledUp> figures = queries.rollUps(filter, harmed)) {
                figures.forEach(table::add);
            }
        });
    }

    @Operation(
            operationId = "exportStatements",
            summary =
                    "The statements behind the same figures as CSV (RFC 4180, UTF-8), whole: who said what on which day, "
                            + "in which report, and whether it stands or has been replaced")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @GetMapping("/api/v1/statements.csv")
    void statements(IncidentFilter filter, Harmed harmed, HttpServletRequest request, HttpServletResponse response) {
        write("statements.csv", request, response, writer -> {
            try (StatementTable table = new StatementTable(writer, Addresses.current());
                    Stream<Said> statements = queries.statements(filter, harmed)) {
                statements.forEach(table::add);
            }
        });
    }

    private void write(String name, HttpServletRequest request, HttpServletResponse response, Consumer<Writer> table) {
        response.setContentType(IncidentTable.MEDIA_TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        if (!request.getMethod().equals("HEAD")) {
            oneMoment.executeWithoutResult(status -> {
                try {
                    table.accept(response.getWriter());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
