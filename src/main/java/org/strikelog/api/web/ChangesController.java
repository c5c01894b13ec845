package org.strikelog.api.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.strikelog.api.Addresses;
import org.strikelog.api.ChangesQuery;
import org.strikelog.api.ChangesResource;
import org.strikelog.api.ChecksumResource;
import org.strikelog.api.Following;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.stream.ChangeStream;
import org.strikelog.stream.ChangeWatch;
import org.strikelog.stream.Portion;

/** The stream of changes, by which a client keeps a copy of the record in step, and what proves that it is. */
@Tag(name = "Changes")
@RestController
@RequestMapping("/api/v1")
class ChangesController {

    private final ChangeStream stream;
    private final ChangeWatch watch;

    ChangesController(ChangeStream stream, ChangeWatch watch) {
        this.stream = stream;
        this.watch = watch;
    }

    @Operation(
            operationId = "listChanges",
            summary = "What was done last to each incident that is or was public, in the order of what was done")
    @GetMapping("/changes")
    ResponseEntity<ChangesResource> changes(ChangesQuery query) {
        Following following = query.following();
        Portion portion = watch.after(following.since(), query.limit(), following.documents(), query.patience());
        ChangesResource resource = ChangesResource.of(portion, query, Addresses.current());
        return ResponseEntity.ok()
                .header("Link", resource.links().header())
                .contentType(MediaType.APPLICATION_JSON)
                .body(resource);
    }

    @Operation(
            operationId = "followChanges",
            summary = "The same without end, as server-sent events: each has a change as data, and its cursor as id")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    @GetMapping(path = "/changes/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> follow(
            Following following,
            @Parameter(hidden = true) @RequestHeader(name = "Last-Event-ID", required = false) @Nullable
                    String lastEvent,
            HttpServletRequest request) {
        Following from = following.after(lastEvent);
        ChangeEvents events =
                new ChangeEvents(watch, stream.placed(from.since()), from.documents(), Addresses.current());
        return ResponseEntity.ok()
                // What stands between must not gather them.
                .header("X-Accel-Buffering", "no")
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .body(request.getMethod().equals("HEAD") ? events.none() : events.begin());
    }

    @Operation(
            operationId = "getChecksum",
            summary =
                    "How many incidents there are, and the sum of their marks, by which a copy proves itself complete")
    @GetMapping("/checksum")
    ChecksumResource checksum(IncidentFilter filter) {
        return ChecksumResource.of(stream.checksum(filter));
    }
}
