package org.strikelog.release.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.strikelog.api.Addresses;
import org.strikelog.release.Release;
import org.strikelog.release.Releases;

/** The releases, for programs. */
@Tag(name = "Releases")
@RestController
class ReleasesApiController {

    private final Releases releases;

    ReleasesApiController(Releases releases) {
        this.releases = releases;
    }

    @Operation(
            operationId = "listReleases",
            summary = "The frozen releases of the record, the newest first, with their files, sums and licences")
    @GetMapping("/api/v1/releases")
    ResponseEntity<List<ReleaseResource>> list() {
        List<Release> all = releases.all();
        String server = Addresses.current().server();
        // None is ever changed or taken away, so that their number says which there are.
        return ResponseEntity.ok()
                .eTag("W/\"" + all.size() + "\"")
                .body(all.stream()
                        .map(release -> ReleaseResource.of(release, server))
                        .toList());
    }
}
