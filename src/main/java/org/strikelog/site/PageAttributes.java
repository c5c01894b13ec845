package org.strikelog.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.WebUtils;
import org.strikelog.account.SignedIn;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.InvalidParameters;
import org.strikelog.incident.Standpoint;

/**
 * What the layout of every page needs:
 *
 * <ul>
 *   <li>{@code signedIn}: the display name of whoever is, or nothing
 *   <li>{@code administrator}: whether that is one
 *   <li>{@code mayEdit}: whether they may use the desk
 *   <li>{@code section}: the first step of the address; {@code explorer} for the front page
 *   <li>{@code theme}: {@code light} or {@code dark} if the reader chose, or nothing
 *   <li>{@code importMap}: see {@link ImportMap}
 *   <li>{@code server}: scheme, host and port of this server, for addresses that are read elsewhere
 *   <li>{@code standpoint}: query that reads another page from the same day by the same rule; nothing for today
 *   <li>{@code credits}: whom licences ask to be named
 *   <li>{@code feeds}: query, with its question mark, of the feeds of what the page shows; nothing where it shows no filter
 *   <li>{@code tiles}: see {@link TileSettings}, or nothing
 * </ul>
 */
@Component
public class PageAttributes {

    private static final String SIGNED_IN = PageAttributes.class.getName() + ".signedIn";

    private static final Set<String> FILTERED = Set.of("/", "/incidents", "/timeline", "/figures");

    private final ImportMap importMap;
    private final TileSettings tiles;
    private final Credits credits;

    PageAttributes(ImportMap importMap, TileSettings tiles, Credits credits) {
        this.importMap = importMap;
        this.tiles = tiles;
        this.credits = credits;
    }

    public Map<String, @Nullable Object> of(HttpServletRequest request) {
        var attributes = new HashMap<String, @Nullable Object>();
        attributes.put("signedIn", signedIn(request).orElse(null));
        attributes.put("administrator", request.isUserInRole("ADMINISTRATOR"));
        attributes.put("mayEdit", request.isUserInRole("EDITOR"));
        attributes.put("section", section(request));
        attributes.put("theme", theme(request).orElse(null));
        attributes.put("importMap", importMap.json());
        attributes.put(
                "server", ServletUriComponentsBuilder.fromContextPath(request).toUriString());
        attributes.put("standpoint", standpoint(request));
        attributes.put("credits", credits.all());
        attributes.put("feeds", feeds(request));
        attributes.put("tiles", tiles.isConfigured() ? tiles : null);
        return attributes;
    }

    /**
     * Notes who is signed in, for the page that may have to say why the request failed: it is made without a session.
     *
     * @return the display name; empty for readers
     */
    public static Optional<String> signedIn(HttpServletRequest request) {
        Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .map(principal -> principal instanceof SignedIn account ? account.displayName() : null)
                .ifPresent(name -> request.setAttribute(SIGNED_IN, name));
        return Optional.ofNullable((String) request.getAttribute(SIGNED_IN));
    }

    private static String section(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = failed instanceof String address ? address : request.getRequestURI();
        var steps = path.split("/", 3);
        return steps.length < 2 || steps[1].isEmpty() ? "explorer" : steps[1];
    }

    private static String standpoint(HttpServletRequest request) {
        try {
            return Standpoint.of(query(request)).query();
        } catch (InvalidParameters e) {
            // The page that says so stands nowhere.
            return "";
        }
    }

    private static @Nullable String feeds(HttpServletRequest request) {
        if (!FILTERED.contains(
                request.getRequestURI().substring(request.getContextPath().length()))) {
            return null;
        }
        try {
            var filter = IncidentFilter.of(query(request)).query();
            return filter.isEmpty() ? "" : "?" + filter;
        } catch (InvalidParameters e) {
            // The page that says so shows no filter.
            return null;
        }
    }

    private static Map<String, List<String>> query(HttpServletRequest request) {
        var query = new HashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> query.put(name, List.of(values)));
        return query;
    }

    private static Optional<String> theme(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, "theme"))
                .map(cookie -> cookie.getValue())
                .filter(value -> value.equals("light") || value.equals("dark"));
    }
}
