package org.strikelog.site.caching;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.WebUtils;
import org.strikelog.site.SessionCookie;

/**
 * An answer that is made of the published record alone, for anybody.
 *
 * @param variant what was asked: the address with its query and its server, to which answers link, and the headers that the
 *     answer depends on
 * @param vary names of those headers
 * @param open whether pages of other servers may read it
 * @param repeatable whether who asks likewise gets the same, byte by byte: a page of another server is told more of what it may
 *     read, and a condition may fail
 * @param held what the client has already, as it says in {@code If-None-Match}
 */
record Answer(
        String variant,
        String vary,
        boolean open,
        boolean repeatable,
        @Nullable String held) {

    private static final String API = "/api/v1/";
    private static final String OGC = "ogc";

    private static final Set<String> PAGES =
            Set.of("", "incidents", "figures", "timeline", "groups", "locations", "reports", "tallies");

    /** The same for everybody, whoever is signed in and whatever they read. */
    private static final Set<String> FEEDS = Set.of("incidents.atom", "figures.atom", "claims.atom");

    private static final Set<String> COLLECTIONS = Set.of(
            "incidents",
            "incidents.geojson",
            "incidents.csv",
            "incidents.ndjson",
            "incidents.xlsx",
            "figures.csv",
            "statements.csv",
            "groups",
            "locations",
            "reports",
            "tallies",
            "map",
            "timeline",
            "facets",
            "view");

    /** {@return none if the answer depends on something else, such as who asks} */
    static @Nullable Answer to(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return null;
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith(API)) {
            return COLLECTIONS.contains(firstStep(path, API.length()))
                    ? of(request, HttpHeaders.ACCEPT, true, request.getHeader(HttpHeaders.ACCEPT))
                    : null;
        }
        if (FEEDS.contains(firstStep(path, 1))) {
            return of(request, HttpHeaders.ACCEPT, true, null);
        }
        // Whoever is signed in sees more, and what was just done.
        if (SessionCookie.isIn(request)) {
            return null;
        }
        String reader = theme(request) + request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (firstStep(path, 1).equals(OGC)) {
            return of(
                    request,
                    "Accept, Cookie, Accept-Language",
                    true,
                    reader + " " + request.getHeader(HttpHeaders.ACCEPT));
        }
        return PAGES.contains(firstStep(path, 1)) ? of(request, "Cookie, Accept-Language", false, reader) : null;
    }

    private static Answer of(HttpServletRequest request, String vary, boolean open, @Nullable String chosen) {
        return new Answer(
                request.getRequestURL() + "?" + request.getQueryString() + " " + chosen,
                vary,
                open,
                request.getMethod().equals("GET")
                        && request.getHeader(HttpHeaders.ORIGIN) == null
                        && request.getHeader(HttpHeaders.IF_MATCH) == null,
                request.getHeader(HttpHeaders.IF_NONE_MATCH));
    }

    /** {@return whether it is one of our pages, which are made once for all who ask at the same time} */
    boolean page() {
        return !open;
    }

    /** Says on what conditions the answer may be kept. */
    void describe(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.addHeader(HttpHeaders.VARY, vary);
    }

    /** {@return whether the client has the answer with this tag} */
    boolean isHeld(String tag) {
        // Weak and strong are the same here, and a tag with its quotation marks is found in no other.
        return held != null && held.contains(tag.startsWith("W/") ? tag.substring(2) : tag);
    }

    String digest() {
        return Integer.toHexString(variant.hashCode());
    }

    private static String theme(HttpServletRequest request) {
        Cookie theme = WebUtils.getCookie(request, "theme");
        return theme == null ? "" : theme.getValue();
    }

    private static String firstStep(String path, int from) {
        if (path.length() < from) {
            return "";
        }
        int end = path.indexOf('/', from);
        return path.substring(from, end < 0 ? path.length() : end);
    }
}
