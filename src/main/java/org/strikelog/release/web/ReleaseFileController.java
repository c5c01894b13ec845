package org.strikelog.release.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRange;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.strikelog.incident.NotFound;
import org.strikelog.release.Release;
import org.strikelog.release.Releases;

/**
 * The files of releases, whole or from where a download was cut off (RFC 9110, section 14): one range, since nothing here
 * is read in several.
 */
@Controller
class ReleaseFileController {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Releases releases;

    ReleaseFileController(Releases releases) {
        this.releases = releases;
    }

    @GetMapping("/releases/{name}/SHA256SUMS")
    void sums(@PathVariable String name, HttpServletResponse response) throws IOException {
        byte[] sums = release(name).sums().getBytes(StandardCharsets.US_ASCII);
        response.setContentType("text/plain;charset=US-ASCII");
        response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER);
        response.setContentLength(sums.length);
        response.getOutputStream().write(sums);
    }

    @GetMapping("/releases/{name}/{file:strikelog-.+}")
    void file(
            @PathVariable String name,
            @PathVariable String file,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Release release = release(name);
        Release.File found = release.file(file).orElseThrow(() -> new NotFound("file", name + "/" + file));
        String tag = "\"" + found.sha256() + "\"";
        response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER);
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        if (new ServletWebRequest(request, response)
                .checkNotModified(tag, release.finishedAt().toEpochMilli())) {
            return;
        }
        List<HttpRange> ranges = ranges(request, tag);
        long first = 0;
        long last = found.bytes() - 1;
        if (ranges.size() == 1) {
            first = ranges.getFirst().getRangeStart(found.bytes());
            last = ranges.getFirst().getRangeEnd(found.bytes());
            if (first >= found.bytes()) {
                response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + found.bytes());
                response.sendError(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
                return;
            }
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes %d-%d/%d".formatted(first, last, found.bytes()));
        }
        response.setContentType(found.format().mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(found.name()).build().toString());
        response.setContentLengthLong(last - first + 1);
        if (!HttpMethod.HEAD.matches(request.getMethod())) {
            releases.write(release, found.format(), first, last, response.getOutputStream());
        }
    }

    /** {@return what part is wanted; none is the whole, also where the client has a part of something else} */
    private static List<HttpRange> ranges(HttpServletRequest request, String tag) {
        String onlyOf = request.getHeader(HttpHeaders.IF_RANGE);
        if (onlyOf != null && !onlyOf.equals(tag)) {
            return List.of();
        }
        try {
            return HttpRange.parseRanges(request.getHeader(HttpHeaders.RANGE));
        } catch (IllegalArgumentException unintelligible) {
            return List.of();
        }
    }

    private Release release(String name) {
        return releases.find(name).orElseThrow(() -> new NotFound("release", name));
    }
}
