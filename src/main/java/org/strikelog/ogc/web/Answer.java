package org.strikelog.ogc.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;
import org.strikelog.ogc.Crs;
import org.strikelog.ogc.Format;
import org.strikelog.ogc.Link;
import org.strikelog.ogc.Root;

/**
 * An answer in the format that was asked for: the same content as JSON, and as a page of the site.
 *
 * @param root where addresses begin
 */
record Answer(Format format, Root root, HttpServletResponse response) {

    /** Begins an answer to a request. */
    static Answer to(@Nullable String f, HttpServletRequest request, HttpServletResponse response) {
        return new Answer(Format.of(f, request.getHeader(HttpHeaders.ACCEPT)), Root.current(), response);
    }

    /** Says in which coordinates it is. */
    Answer in(Crs crs) {
        response.setHeader("Content-Crs", crs.header());
        return this;
    }

    /**
     * {@return the content, to be written by the framework}
     *
     * @param links of the content, which its header repeats
     * @param more of what the page shows beside the content
     */
    Object with(String view, String json, Object content, List<Link> links, Map<String, ?> more) {
        if (format == Format.JSON) {
            ResponseEntity.BodyBuilder answer = ResponseEntity.ok().contentType(MediaType.parseMediaType(json));
            if (!links.isEmpty()) {
                answer.header(HttpHeaders.LINK, Link.header(links));
            }
            return answer.body(content);
        }
        ModelAndView page = new ModelAndView("ogc/" + view, more);
        page.addObject("section", "api");
        page.addObject("content", content);
        page.addObject("root", root);
        return page;
    }
}
