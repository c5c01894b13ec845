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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.strikelog.api.Addresses;
import org.strikelog.api.CodedTable;
import org.strikelog.api.IncidentExport;
import org.strikelog.api.IncidentFeatures;
import org.strikelog.api.IncidentFeaturesResource;
import org.strikelog.api.IncidentLines;
import org.strikelog.api.IncidentTable;
import org.strikelog.api.IncidentWorkbook;
import org.strikelog.api.Profile;
import org.strikelog.api.TollResource;
import org.strikelog.incident.Backgrounds;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentList;
import org.strikelog.incident.IncidentSummary;
import org.strikelog.incident.Paging;
import org.strikelog.incident.Parameters;
import tools.jackson.databind.json.JsonMapper;

/**
 * The incidents of a filter as one file, whole, written row by row as they are read. Nothing is held of the database
 * meanwhile, so that a client that reads slowly, or not at all, keeps nobody else waiting.
 */
@Tag(name = "Incidents")
@Controller
class IncidentExportController {

    private final IncidentList list;
    private final Backgrounds backgrounds;
    private final JsonMapper json;

    IncidentExportController(IncidentList list, Backgrounds backgrounds, JsonMapper json) {
        this.list = list;
        this.backgrounds = backgrounds;
        this.json = json;
    }

    /** A kind of file. */
    private interface Form {
        IncidentExport begin(OutputStream out, Addresses addresses, IncidentList.Whole list) throws IOException;
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
            @RequestParam(required = false) @Nullable String profile,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Form form = profile(profile)
                .<Form>map(coded ->
                        (out, addresses, all) -> new CodedTable(out, coded, ids -> backgrounds.of(ids, filter)))
                .orElse((out, addresses, all) -> new IncidentTable(out, addresses));
        String file = profile == null ? "incidents.csv" : "incidents-" + profile + ".csv";
        export(filter, sort, request, response, file, IncidentTable.MEDIA_TYPE, form);
    }

    @Hidden
    @GetMapping(path = "/api/v1/incidents", produces = "text/csv")
    void negotiatedTable(
            IncidentFilter filter,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String profile,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        table(filter, sort, profile, request, response);
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
            HttpServletResponse response)
            throws IOException {
        Form form = (out, addresses, all) -> new IncidentLines(out, addresses, json);
        export(filter, sort, request, response, "incidents.ndjson", IncidentLines.MEDIA_TYPE, form);
    }

    @Hidden
    @GetMapping(path = "/api/v1/incidents", produces = IncidentLines.MEDIA_TYPE)
    void negotiatedLines(
            IncidentFilter filter,
            @RequestParam(required = false) @Nullable String sort,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
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
            HttpServletResponse response)
            throws IOException {
        Form form = (out, addresses, all) -> new IncidentWorkbook(out, addresses, all.tolls());
        export(filter, sort, request, response, "incidents.xlsx", IncidentWorkbook.MEDIA_TYPE, form);
    }

    @Operation(
            operationId = "listIncidentFeatures",
            summary = "Incidents as GeoJSON: whole, or in parts where limit or cursor is given")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = IncidentFeaturesResource.MEDIA_TYPE,
                            schema = @Schema(implementation = IncidentFeaturesResource.class)))
    @GetMapping("/api/v1/incidents.geojson")
    @Nullable
    ResponseEntity<IncidentFeaturesResource> features(
            IncidentFilter filter, Paging paging, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getParameter("limit") != null || request.getParameter("cursor") != null) {
            IncidentFeaturesResource part = IncidentFeaturesResource.of(
                    list.page(filter, paging), list.tolls(filter), filter, paging, Addresses.current());
            return ResponseEntity.ok()
                    .header(HttpHeaders.LINK, part.linkHeader())
                    .contentType(MediaType.parseMediaType(IncidentFeaturesResource.MEDIA_TYPE))
                    .body(part);
        }
        Form form = (out, addresses, all) ->
                new IncidentFeatures(out, addresses, all, addresses.list("incidents.geojson", filter, paging), json);
        export(
                filter,
                paging.order(),
                request,
                response,
                "incidents.geojson",
                IncidentFeaturesResource.MEDIA_TYPE,
                form);
        return null;
    }

    @Hidden
    @GetMapping(path = "/api/v1/incidents", produces = IncidentFeaturesResource.MEDIA_TYPE)
    @Nullable
    ResponseEntity<IncidentFeaturesResource> negotiatedFeatures(
            IncidentFilter filter, Paging paging, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return features(filter, paging, request, response);
    }

    private void export(
            IncidentFilter filter,
            @Nullable String sort,
            HttpServletRequest request,
            HttpServletResponse response,
            String file,
            String mediaType,
            Form form)
            throws IOException {
        IncidentList.Whole whole = list.whole(filter, order(sort));
        Addresses addresses = Addresses.current();
        try (Stream<IncidentSummary> incidents = whole.incidents()) {
            response.setContentType(mediaType);
            response.setHeader("X-Total", Long.toString(whole.total().possible()));
            response.setHeader("X-Tolls", TollResource.header(whole.tolls()));
            response.setHeader(
                    HttpHeaders.LINK,
                    "<%s>; rel=\"describedby\"; type=\"text/csv\""
                            .formatted(
                                    addresses.api("statements.csv") + (filter.isEmpty() ? "" : "?" + filter.query())));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(file).build().toString());
            if (!request.getMethod().equals("HEAD")) {
                IncidentExport export = form.begin(response.getOutputStream(), addresses, whole);
                for (IncidentSummary incident : (Iterable<IncidentSummary>) incidents::iterator) {
                    export.add(incident);
                }
                // Only what is whole gets its end: a file cut short must not look like one.
                export.close();
            }
        }
    }

    private static Paging order(@Nullable String sort) {
        return Paging.of(sort == null ? Map.of() : Map.of("sort", List.of(sort)));
    }

    private static Optional<Profile> profile(@Nullable String profile) {
        Parameters parameters =
                new Parameters(profile == null ? Map.of() : Map.<String, List<String>>of("profile", List.of(profile)));
        Optional<Profile> chosen = parameters.term("profile", Profile.class);
        parameters.check();
        return chosen;
    }
}
