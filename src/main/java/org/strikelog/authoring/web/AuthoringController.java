package org.strikelog.authoring.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.strikelog.account.TokenScope;
import org.strikelog.api.Addresses;
import org.strikelog.api.IncidentResource;
import org.strikelog.api.Tagged;
import org.strikelog.authoring.Authoring;
import org.strikelog.authoring.DraftResource;
import org.strikelog.authoring.DraftRowResource;
import org.strikelog.authoring.Precondition;
import org.strikelog.desk.Editor;
import org.strikelog.incident.Parameters;

/** What programs write by a token: drafts, and what leads them to the public and back. */
@Tag(name = "Writing")
@RestController
@RequestMapping("/api/v1")
class AuthoringController {

    private static final String ID = "Number of the incident";
    private static final int LONGEST_NAME = 100;
    private static final String PATCH = "application/merge-patch+json";
    private static final String WRITTEN =
            "The incident, under the names under which it is read; days and numbers also as people write them";

    private static final String READ =
            "The ETag of what you read: the draft, or the public incident while you have none";
    private static final String KEY =
            "A text of your own, new for each request: sent again within a day, the request is answered as at first";

    private final Authoring authoring;
    private final JsonBody body;

    AuthoringController(Authoring authoring, JsonBody body) {
        this.authoring = authoring;
        this.body = body;
    }

    @Operation(operationId = "listDrafts", summary = "Your drafts, and those that wait for your review")
    @GetMapping("/drafts")
    DraftRowResource.Listed drafts(Authentication token) {
        return authoring.drafts(editor(token), Addresses.current());
    }

    @Operation(operationId = "getDraft", summary = "A draft of an incident, as its editor left it")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = DraftResource.class)))
    @GetMapping("/incidents/{id}/draft")
    ResponseEntity<byte[]> draft(
            @Parameter(description = ID, example = "1") @PathVariable long id,
            @RequestParam(required = false) @Nullable String owner,
            Authentication token) {
        return sent(
                ResponseEntity.ok(), authoring.draft(id, ownerOr(owner, token), editor(token), Addresses.current()));
    }

    @Operation(
            operationId = "createDraft",
            summary = "Begins a draft of a new incident",
            requestBody =
                    @RequestBody(
                            description = WRITTEN,
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(ref = "WrittenIncident"))))
    @ApiResponse(
            responseCode = "201",
            description = "The draft, whose address is in Location",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = DraftResource.class)))
    @PostMapping(path = "/incidents", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> begin(
            HttpServletRequest request,
            @Parameter(description = KEY) @RequestHeader(name = "Idempotency-Key", required = false) @Nullable
                    String key,
            @RequestParam(required = false) @Nullable String duplicates,
            @RequestParam(required = false) @Nullable String reason,
            Authentication token) {
        Editor editor = editor(token);
        long id = authoring.begin(body.of(request), Apart.reason(duplicates, reason), editor);
        Addresses addresses = Addresses.current();
        return sent(
                ResponseEntity.created(URI.create(addresses.api("incidents", id) + "/draft")),
                authoring.draft(id, editor.name(), editor, addresses));
    }

    @Operation(
            operationId = "replaceIncident",
            summary = "Writes your draft of an incident anew, or begins one beside a public incident",
            requestBody =
                    @RequestBody(
                            description = WRITTEN,
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(ref = "WrittenIncident"))))
    @ApiResponse(
            responseCode = "200",
            description = "The draft, whose address is in Content-Location",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = DraftResource.class)))
    @PutMapping(path = "/incidents/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> replace(
            @Parameter(description = ID, example = "1") @PathVariable long id,
            HttpServletRequest request,
            @Parameter(description = READ) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String read,
            @RequestParam(required = false) @Nullable String duplicates,
            @RequestParam(required = false) @Nullable String reason,
            Authentication token) {
        return change(id, request, read, false, Apart.reason(duplicates, reason), editor(token));
    }

    @Operation(
            operationId = "changeIncident",
            summary = "The same with only what changes (RFC 7396): null takes away, a list replaces the whole list",
            requestBody =
                    @RequestBody(
                            description = WRITTEN,
                            required = true,
                            content = @Content(mediaType = PATCH, schema = @Schema(ref = "WrittenIncident"))))
    @ApiResponse(
            responseCode = "200",
            description = "The draft, whose address is in Content-Location",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = DraftResource.class)))
    @PatchMapping(path = "/incidents/{id}", consumes = PATCH)
    ResponseEntity<byte[]> patch(
            @Parameter(description = ID, example = "1") @PathVariable long id,
            HttpServletRequest request,
            @Parameter(description = READ) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String read,
            @RequestParam(required = false) @Nullable String duplicates,
            @RequestParam(required = false) @Nullable String reason,
            Authentication token) {
        return change(id, request, read, true, Apart.reason(duplicates, reason), editor(token));
    }

    @Operation(
            operationId = "submitDraft",
            summary = "Puts your draft before a second pair of eyes",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(ref = "Comment"))))
    @ApiResponse(
            responseCode = "200",
            description = "The draft, in review",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = DraftResource.class)))
    @PostMapping("/incidents/{id}/submission")
    ResponseEntity<byte[]> submit(
            @Parameter(description = ID, example = "1") @PathVariable long id,
            HttpServletRequest request,
            @Parameter(description = READ) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String read,
            @Parameter(description = KEY) @RequestHeader(name = "Idempotency-Key", required = false) @Nullable
                    String key,
            Authentication token) {
        Editor editor = editor(token);
        authoring.submit(id, new Precondition(read), body.text(request, "comment"), editor, Addresses.current());
        return draft(id, editor);
    }

    @Operation(
            operationId = "publishDraft",
            summary = "Publishes a draft: your own, as far as you may, or that of another which is in review",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(ref = "Comment"))))
    @ApiResponse(
            responseCode = "200",
            description = "The incident, as everybody reads it now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = IncidentResource.class)))
    @PostMapping("/incidents/{id}/publication")
    ResponseEntity<byte[]> publish(
            @Parameter(description = ID, example = "1") @PathVariable long id,
            HttpServletRequest request,
            @Parameter(description = READ) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String read,
            @Parameter(description = KEY) @RequestHeader(name = "Idempotency-Key", required = false) @Nullable
                    String key,
            @RequestParam(required = false) @Nullable String owner,
            Authentication token) {
        Addresses addresses = Addresses.current();
        authoring.publish(
                id,
                ownerOr(owner, token),
                new Precondition(read),
                body.text(request, "comment"),
                editor(token),
                addresses);
        return sent(
                ResponseEntity.ok().header(HttpHeaders.CONTENT_LOCATION, addresses.api("incidents", id)),
                authoring.read(id, addresses));
    }

    @Operation(
            operationId = "retractIncident",
            summary = "Takes an incident back from the public, which is told the reason in its place",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(ref = "Reason"))))
    @ApiResponse(responseCode = "204", description = "It is retracted", content = @Content)
    @PostMapping("/incidents/{id}/retraction")
    ResponseEntity<Void> retract(
            @Parameter(description = ID, example = "1") @PathVariable long id,
            HttpServletRequest request,
            @Parameter(description = READ) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String read,
            @Parameter(description = KEY) @RequestHeader(name = "Idempotency-Key", required = false) @Nullable
                    String key,
            Authentication token) {
        authoring.retract(id, new Precondition(read), body.required(request, "reason"), editor(token));
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<byte[]> change(
            long id,
            HttpServletRequest request,
            @Nullable String read,
            boolean patch,
            @Nullable String apart,
            Editor editor) {
        authoring.change(id, new Precondition(read), body.of(request), patch, apart, editor, Addresses.current());
        return draft(id, editor);
    }

    private ResponseEntity<byte[]> draft(long id, Editor editor) {
        Addresses addresses = Addresses.current();
        return sent(
                ResponseEntity.ok().header(HttpHeaders.CONTENT_LOCATION, addresses.api("incidents", id) + "/draft"),
                authoring.draft(id, editor.name(), editor, addresses));
    }

    private static ResponseEntity<byte[]> sent(ResponseEntity.BodyBuilder answer, Tagged tagged) {
        return answer.eTag(tagged.tag())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .contentType(MediaType.APPLICATION_JSON)
                .body(tagged.text());
    }

    /** A token that may publish is a reviewer's; it has no role besides. */
    private static Editor editor(Authentication token) {
        boolean reviewer = token.getAuthorities().stream()
                .anyMatch(granted -> TokenScope.PUBLISH.authority().equals(granted.getAuthority()));
        return new Editor(token.getName(), reviewer);
    }

    private static String ownerOr(@Nullable String owner, Authentication token) {
        Parameters parameters =
                new Parameters(Map.of("owner", Stream.ofNullable(owner).toList()));
        Optional<String> name = parameters.words("owner", LONGEST_NAME);
        parameters.check();
        return name.orElseGet(token::getName);
    }
}
