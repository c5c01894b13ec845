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
import org.strikelog.incident.FigureQueries;
import org.strikelog.incident.FigureQueries.RolledUp;
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
    void table(IncidentFilter filter, HttpServletRequest request, HttpServletResponse response) {
        Addresses addresses = Addresses.current();
        response.setContentType(IncidentTable.MEDIA_TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("figures.csv").build().toString());
        if (!request.getMethod().equals("HEAD")) {
            oneMoment.executeWithoutResult(status -> write(filter, addresses, response));
        }
    }

    private void write(IncidentFilter filter, Addresses addresses, HttpServletResponse response) {
        try (FigureTable table = new FigureTable(response.getWriter(), addresses);
                Stream<RolledUp> figures = queries.stream(filter)) {
            figures.forEach(table::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
