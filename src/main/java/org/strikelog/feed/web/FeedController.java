package org.strikelog.feed.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.strikelog.feed.AtomWriter;
import org.strikelog.feed.Feed;
import org.strikelog.feed.Feeds;
import org.strikelog.incident.IncidentFilter;

/** What is new in the record, for any filter, as feeds. */
@Controller
class FeedController {

    private final Feeds feeds;

    FeedController(Feeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping("/incidents.atom")
    void incidents(
            IncidentFilter filter,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        write(feeds.incidents(filter, cursor, server()), request, response);
    }

    @GetMapping("/figures.atom")
    void revisedFigures(
            IncidentFilter filter,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        write(feeds.revisedFigures(filter, cursor, server()), request, response);
    }

    @GetMapping("/claims.atom")
    void withdrawnClaims(
            IncidentFilter filter,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        write(feeds.withdrawnClaims(filter, cursor, server()), request, response);
    }

    private static String server() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }

    private static void write(Feed feed, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(AtomWriter.MEDIA_TYPE);
        response.setDateHeader("Last-Modified", feed.updated().toEpochMilli());
        if (!HttpMethod.HEAD.matches(request.getMethod())) {
            AtomWriter.write(feed, response.getOutputStream());
        }
    }
}
