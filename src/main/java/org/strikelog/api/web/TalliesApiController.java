package org.strikelog.api.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.strikelog.api.Addresses;
import org.strikelog.api.IncidentTable;
import org.strikelog.api.TallyResource;
import org.strikelog.api.TallyTable;
import org.strikelog.incident.Standpoint;
import org.strikelog.tally.Contradictions;
import org.strikelog.tally.Reconciliation;
import org.strikelog.tally.Tallies;
import org.strikelog.tally.TallySummary;

/** Official counts beside our own. */
@Tag(name = "Official counts")
@RestController
@RequestMapping("/api/v1")
class TalliesApiController {

    private final Tallies tallies;
    private final Reconciliation reconciliation;

    TalliesApiController(Tallies tallies, Reconciliation reconciliation) {
        this.tallies = tallies;
        this.reconciliation = reconciliation;
    }

    @Operation(
            operationId = "listTallies",
            summary = "Official counts in the order in which they were stated, each beside our own under the same rule")
    @GetMapping("/tallies")
    TallyResource.Listed all(Standpoint at) {
        List<TallyResource> all = read(at);
        return new TallyResource.Listed(all, all.size());
    }

    @Operation(
            operationId = "exportTallies",
            summary = "The same as CSV (RFC 4180, UTF-8), whole; X-Total says how many there are")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @GetMapping("/tallies.csv")
    void table(Standpoint at, HttpServletResponse response) throws IOException {
        List<TallyResource> all = read(at);
        response.setContentType(IncidentTable.MEDIA_TYPE);
        response.setHeader("X-Total", Integer.toString(all.size()));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("tallies.csv").build().toString());
        TallyTable.write(all, response.getWriter());
    }

    @Operation(operationId = "getTally", summary = "One official count beside our own under the same rule")
    @GetMapping("/tallies/{key}")
    TallyResource one(
            @Parameter(description = "Its key", example = "att-2023-10-24-iraq") @PathVariable String key,
            Standpoint at) {
        return TallyResource.of(
                reconciliation.of(tallies.get(key, at), at),
                Contradictions.among(tallies.known(at)),
                Addresses.current());
    }

    private List<TallyResource> read(Standpoint at) {
        List<TallySummary> known = tallies.known(at);
        return TallyResource.of(reconciliation.of(known, at), Contradictions.among(known), Addresses.current());
    }
}
