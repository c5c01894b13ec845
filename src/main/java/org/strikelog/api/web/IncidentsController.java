package org.strikelog.api.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.strikelog.api.Addresses;
import org.strikelog.api.IncidentListResource;
import org.strikelog.api.IncidentResource;
import org.strikelog.api.IncidentRowResource;
import org.strikelog.api.RevisionResource;
import org.strikelog.api.SaidOf;
import org.strikelog.api.Selected;
import org.strikelog.api.Tagged;
import org.strikelog.incident.IncidentDocument;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentList;
import org.strikelog.incident.IncidentPage;
import org.strikelog.incident.IncidentParts;
import org.strikelog.incident.IncidentSummary;
import org.strikelog.incident.Ledger;
import org.strikelog.incident.NotFound;
import org.strikelog.incident.Paging;
import org.strikelog.incident.PublishedIncident;
import org.strikelog.incident.Reading;
import org.strikelog.incident.Revision;
import org.strikelog.incident.State;
import org.strikelog.incident.Vantage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The incidents: lists for any filter, as JSON and GeoJSON, and each with its revisions. */
@Tag(name = "Incidents")
@RestController
@RequestMapping("/api/v1")
class IncidentsController {

    private static final String ID = "Number of the incident";

    private final IncidentList list;
    private final IncidentParts parts;
    private final Ledger ledger;
    private final JsonMapper json;

    IncidentsController(IncidentList list, IncidentParts parts, Ledger ledger, JsonMapper json) {
        this.list = list;
        this.parts = parts;
        this.ledger = ledger;
        this.json = json;
    }

    @Operation(
            operationId = "listIncidents",
            summary = "Incidents as JSON",
            description =
                    "The same address answers in GeoJSON, CSV or newline-delimited JSON to Accept: application/geo+json, text/csv or application/x-ndjson.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = IncidentListResource.class)))
    @GetMapping("/incidents")
    ResponseEntity<?> incidents(IncidentFilter filter, Paging paging, Selected selected) {
        selected.requireOf(IncidentRowResource.class);
        IncidentPage page = list.page(filter, paging);
        List<Long> ids = page.items().stream().map(IncidentSummary::id).toList();
        IncidentListResource resource = IncidentListResource.of(
                page,
                SaidOf.read(parts, selected, ids, filter.asOf()),
                list.tolls(filter),
                filter,
                paging,
                selected,
                Addresses.current());
        return ResponseEntity.ok()
                .header("Link", resource.links().header())
                .contentType(MediaType.APPLICATION_JSON)
                .body(selected.whole() ? resource : reduced(resource, selected));
    }

    private JsonNode reduced(IncidentListResource resource, Selected selected) {
        JsonNode tree = json.valueToTree(resource);
        tree.get("items").forEach(item -> selected.reduce((ObjectNode) item));
        return tree;
    }

    @Operation(operationId = "getIncident", summary = "One incident with all that was said of it")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = IncidentResource.class)))
    @GetMapping("/incidents/{id}")
    ResponseEntity<byte[]> incident(
            @Parameter(description = ID, example = "1") @PathVariable long id, Vantage vantage, Selected selected) {
        selected.requireOf(IncidentResource.class);
        PublishedIncident published = ledger.published(id, vantage.asOf());
        IncidentDocument current = published.document();
        Reading reading = vantage.equals(Vantage.TODAY)
                ? new Reading(current, null)
                : Reading.of(current, ledger.revisions(id), vantage);
        IncidentResource resource = IncidentResource.of(
                reading, vantage, reading.save() == null ? published.conflicts() : null, Addresses.current());
        Tagged tagged = Tagged.of(
                Long.toString(resource.version()), selected.isAll() ? resource : reduced(resource, selected), json);
        return ResponseEntity.ok()
                .eTag(tagged.tag())
                .contentType(MediaType.APPLICATION_JSON)
                .body(tagged.text());
    }

    private JsonNode reduced(IncidentResource resource, Selected selected) {
        ObjectNode tree = json.valueToTree(resource);
        selected.reduceParts(tree);
        selected.reduce(tree);
        return tree;
    }

    @Operation(operationId = "listRevisions", summary = "The public saves of an incident, the newest first")
    @GetMapping("/incidents/{id}/revisions")
    RevisionResource.Listed revisions(@Parameter(description = ID, example = "1") @PathVariable long id) {
        ledger.requireHistory(id);
        List<Revision> revisions =
                ledger.revisions(id).stream().filter(IncidentsController::open).toList();
        return RevisionResource.listed(revisions, Addresses.current());
    }

    @Operation(operationId = "getRevision", summary = "An incident as it was saved once")
    @GetMapping("/incidents/{id}/revisions/{number}")
    RevisionResource.Whole revision(
            @Parameter(description = ID, example = "1") @PathVariable long id,
            @Parameter(description = "Which save, counted from 1", example = "1") @PathVariable int number) {
        ledger.requireHistory(id);
        return ledger.revision(id, number)
                .filter(IncidentsController::open)
                .map(revision -> RevisionResource.whole(revision, Addresses.current()))
                .orElseThrow(() -> new NotFound("revision", id + "/" + number));
    }

    private static boolean open(Revision revision) {
        return revision.document().state() == State.PUBLISHED;
    }
}
