package org.strikelog.api.web;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.strikelog.api.Addresses;
import org.strikelog.api.IncidentTable;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentList;
import org.strikelog.incident.IncidentQueries;
import org.strikelog.incident.IncidentSummary;
import org.strikelog.incident.Paging;

/** The incidents of a filter as one table, whole, written row by row as the database gives them. */
@Tag(name = "Incidents")
@Controller
class IncidentExportController {

    private final IncidentList list;
    private final IncidentQueries queries;
    private final TransactionTemplate oneMoment;

    IncidentExportController(IncidentList list, IncidentQueries queries, PlatformTransactionManager transactions) {
        this.list = list;
        this.queries = queries;
        oneMoment = new TransactionTemplate(transactions);
        oneMoment.setReadOnly(true);
        // The total goes out before the rows, and both are of one moment.
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    @Operation(
            operationId = "exportIncidents",
            summary = "All incidents of a filter as CSV (RFC 4180, UTF-8), whole; X-Total says how many there are")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @GetMapping("/api/v1/incidents.csv")
    void table(
            IncidentFilter filter,
            @RequestParam(required = false) @Nullable String sort,
            HttpServletRequest request,
            HttpServletResponse response) {
        Paging order = Paging.of(sort == null ? Map.of() : Map.of("sort", List.of(sort)));
        Addresses addresses = Addresses.current();
        oneMoment.executeWithoutResult(status -> {
            response.setContentType(IncidentTable.MEDIA_TYPE);
            response.setHeader("X-Total", Long.toString(list.total(filter).possible()));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename("incidents.csv")
                            .build()
                            .toString());
            if (!request.getMethod().equals("HEAD")) {
                write(filter, order, addresses, response);
            }
        });
    }

    @Hidden
    @GetMapping(path = "/api/v1/incidents", produces = "text/csv")
    void negotiatedTable(
            IncidentFilter filter,
            @RequestParam(required = false) @Nullable String sort,
            HttpServletRequest request,
            HttpServletResponse response) {
        table(filter, sort, request, response);
    }

    private void write(IncidentFilter filter, Paging order, Addresses addresses, HttpServletResponse response) {
        try (IncidentTable table = new IncidentTable(response.getWriter(), addresses);
                Stream<IncidentSummary> incidents = queries.stream(filter, order)) {
            incidents.forEach(table::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
