package org.strikelog.api.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.strikelog.account.AuditKind;
import org.strikelog.account.Audited;
import org.strikelog.api.Addresses;
import org.strikelog.api.IncidentResource;
import org.strikelog.api.RestrictedResource;
import org.strikelog.incident.Ledger;
import org.strikelog.incident.PublishedIncident;
import org.strikelog.incident.Reading;
import org.strikelog.incident.RestrictedQuery;
import org.strikelog.incident.RestrictedRecord;
import org.strikelog.incident.Vantage;

/** Incidents of data sets that may not be redistributed, for tokens whose owners may read them; the audit log tells who did. */
@Tag(name = "Restricted")
@RestController
@RequestMapping("/api/v1/restricted")
class RestrictedController {

    private final RestrictedRecord record;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    RestrictedController(RestrictedRecord record, Ledger ledger, ApplicationEventPublisher events) {
        this.record = record;
        this.ledger = ledger;
        this.events = events;
    }

    @Operation(
            operationId = "listRestrictedIncidents",
            summary =
                    "Incidents that only a token with the scope read:restricted reads, whole, the lowest number first")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = RestrictedResource.class)))
    @GetMapping
    ResponseEntity<RestrictedResource> list(RestrictedQuery query, Authentication token) {
        List<Long> numbers = record.numbers(query);
        RestrictedResource resource =
                RestrictedResource.of(ledger.restricted(numbers), numbers, query, Addresses.current());
        audit(token, "restricted incidents", numbers.size() + " " + query.from(query.after()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("Link", resource.links().header())
                .contentType(MediaType.APPLICATION_JSON)
                .body(resource);
    }

    @Operation(operationId = "getRestrictedIncident", summary = "One of them")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = IncidentResource.class)))
    @GetMapping("/{id}")
    ResponseEntity<IncidentResource> one(
            @Parameter(description = "Number of the incident", example = "1") @PathVariable long id,
            Vantage vantage,
            Authentication token) {
        PublishedIncident incident = ledger.restricted(id, vantage.asOf());
        Reading reading = vantage.equals(Vantage.TODAY)
                ? new Reading(incident.document(), null)
                : Reading.of(incident.document(), ledger.revisions(id), vantage);
        audit(token, "incident " + id, "");
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(IncidentResource.of(
                        reading, vantage, reading.save() == null ? incident.conflicts() : null, Addresses.current()));
    }

    private void audit(Authentication token, String subject, String query) {
        events.publishEvent(new Audited(AuditKind.EXPORT, token.getName(), subject, query));
    }
}
