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
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
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
import org.strikelog.api.IncidentExport;
import org.strikelog.api.IncidentLines;
import org.strikelog.api.IncidentTable;
import org.strikelog.api.IncidentWorkbook;
import org.strikelog.api.TollResource;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentList;
import org.strikelog.incident.IncidentQueries;
import org.strikelog.incident.IncidentSummary;
import org.strikelog.incident.Paging;
import tools.jackson.databind.json.JsonMapper;

/** The incidents of a filter as one file, whole, written row by row as the database gives them. */
@Tag(name = "Incidents")
@Controller
class IncidentExportController {

    private final IncidentList list;
    private final IncidentQueries queries;
    private final JsonMapper json;
    private final TransactionTemplate oneMoment;

    IncidentExportController(
            IncidentList list, IncidentQueries queries, JsonMapper json, PlatformTransactionManager transactions) {
        this.list = list;
        this.queries = queries;
        this.json = json;
        oneMoment = new TransactionTemplate(transactions);
        oneMoment.setReadOnly(true);
        // The total goes out before the rows, and both are of one moment.
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    @Operation(
            operationId = "exportIncidents",
            summary = "All incidents of a filter as CSV (RFC 4180, UTF-8), whole; X-Total says how many there "
                    + "are, X-Tolls who was harmed in them together, and Link leads to the statements behind that")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @GetMapping("/api/v1/incidents.csv")
    void table(
            IncidentFilter filter,
            @RequestParam(required = false) @Nullable String sort,
            HttpServletRequest request,
            HttpServletResponse response) {
        export(filter, sort, request, response, "incidents.csv", IncidentTable.MEDIA_TYPE, IncidentTable::new);
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

    @Operation(
            operationId = "exportIncidentLines",
            summary = "All incidents of a filter as newline-delimited JSON, one row of the list on each line, whole")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = IncidentLines.MEDIA_TYPE, schema = @Schema(type = "string")))
    @GetMapping("/api/v1/incidents.ndjson")
    void lines(
            IncidentFilter filter,
            @RequestParam(required = false) @Nullable String sort,
            HttpServletRequest request,
            HttpServletResponse response) {
        export(
                filter,
                sort,
                request,
                response,
                "incidents.ndjson",
                IncidentLines.MEDIA_TYPE,
                (out, addresses) -> new IncidentLines(out, addresses, json));
    }

    @Hidden
    @GetMapping(path = "/api/v1/incidents", produces = IncidentLines.MEDIA_TYPE)
    void negotiatedLines(
            IncidentFilter filter,
            @RequestParam(required = false) @Nullable String sort,
            HttpServletRequest request,
            HttpServletResponse response) {
        lines(filter, sort, request, response);
    }

    @Operation(
            operationId = "exportIncidentWorkbook",
            summary =
                    "All incidents of a filter as a workbook for spreadsheets, with days and numbers as such, whole; its "
                            + "last sheet holds the totals")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = IncidentWorkbook.MEDIA_TYPE,
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/v1/incidents.xlsx")
    void workbook(
            IncidentFilter filter,
            @RequestParam(required = false) @Nullable String sort,
            HttpServletRequest request,
            HttpServletResponse response) {
        export(
                filter,
                sort,
                request,
                response,
                "incidents.xlsx",
                IncidentWorkbook.MEDIA_TYPE,
                (out, addresses) -> new IncidentWorkbook(out, addresses, list.tolls(filter)));
    }

    private void export(
            IncidentFilter filter,
            @Nullable String sort,
            HttpServletRequest request,
            HttpServletResponse response,
            String file,
            String mediaType,
            BiFunction<OutputStream, Addresses, IncidentExport> form) {
        Paging order = Paging.of(sort == null ? Map.of() : Map.of("sort", List.of(sort)));
        Addresses addresses = Addresses.current();
        oneMoment.executeWithoutResult(status -> {
            response.setContentType(mediaType);
            response.setHeader("X-Total", Long.toString(list.total(filter).possible()));
            response.setHeader("X-Tolls", TollResource.header(list.tolls(filter)));
            response.setHeader(
                    HttpHeaders.LINK,
                    "<%s>; rel=\"describedby\"; type=\"text/csv\""
                            .formatted(
                                    addresses.api("statements.csv") + (filter.isEmpty() ? "" : "?" + filter.query())));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(file).build().toString());
            if (!request.getMethod().equals("HEAD")) {
                write(filter, order, response, out -> form.apply(out, addresses));
            }
        });
    }

    private void write(
            IncidentFilter filter,
            Paging order,
            HttpServletResponse response,
            Function<OutputStream, IncidentExport> form) {
        try (IncidentExport export = form.apply(response.getOutputStream());
                Stream<IncidentSummary> incidents = queries.stream(filter, order)) {
            for (IncidentSummary incident : (Iterable<IncidentSummary>) incidents::iterator) {
                export.add(incident);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
