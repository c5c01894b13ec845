package org.strikelog.ogc.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.strikelog.incident.Standpoint;
import org.strikelog.ogc.Crs;
import org.strikelog.ogc.Feature;
import org.strikelog.ogc.FeatureCollection;
import org.strikelog.ogc.Features;
import org.strikelog.ogc.IncidentCollection;
import org.strikelog.ogc.IncidentsQuery;
import org.strikelog.ogc.Link;
import org.strikelog.ogc.PlaceCollection;
import org.strikelog.ogc.PlacesQuery;

/** The features of each collection: lists, and one by one. */
@Controller
@RequestMapping("/ogc/collections")
class FeaturesController {

    private final IncidentCollection incidents;
    private final PlaceCollection places;

    FeaturesController(IncidentCollection incidents, PlaceCollection places) {
        this.incidents = incidents;
        this.places = places;
    }

    @GetMapping("/incidents/items")
    Object incidents(
            IncidentsQuery query,
            @RequestParam(required = false) @Nullable String f,
            HttpServletRequest request,
            HttpServletResponse response) {
        Answer answer = Answer.to(f, request, response).in(query.crs());
        return list(answer, incidents, incidents.page(query, answer.root(), answer.format()), query.crs());
    }

    @GetMapping("/locations/items")
    Object places(
            PlacesQuery query,
            @RequestParam(required = false) @Nullable String f,
            HttpServletRequest request,
            HttpServletResponse response) {
        Answer answer = Answer.to(f, request, response).in(query.crs());
        return list(answer, places, places.page(query, answer.root(), answer.format()), query.crs());
    }

    @GetMapping("/incidents/items/{id}")
    Object incident(
            @PathVariable long id,
            Standpoint from,
            @RequestParam(required = false) @Nullable String crs,
            @RequestParam(required = false) @Nullable String f,
            HttpServletRequest request,
            HttpServletResponse response) {
        Crs asked = Crs.asked(crs);
        Answer answer = Answer.to(f, request, response).in(asked);
        return one(answer, incidents, incidents.find(id, from, asked, answer.root(), answer.format()), asked);
    }

    @GetMapping("/locations/items/{key}")
    Object place(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String crs,
            @RequestParam(required = false) @Nullable String f,
            HttpServletRequest request,
            HttpServletResponse response) {
        Crs asked = Crs.asked(crs);
        Answer answer = Answer.to(f, request, response).in(asked);
        return one(answer, places, places.find(key, asked, answer.root(), answer.format()), asked);
    }

    private static Object list(Answer answer, FeatureCollection collection, Features features, Crs crs) {
        return answer.with(
                "items", Link.GEOJSON, features, features.links(), Map.of("collection", collection, "crs", crs));
    }

    private static Object one(Answer answer, FeatureCollection collection, Feature feature, Crs crs) {
        List<Link> links = Objects.requireNonNull(feature.links());
        return answer.with("item", Link.GEOJSON, feature, links, Map.of("collection", collection, "crs", crs));
    }
}
