package org.strikelog.ogc.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.strikelog.incident.NotFound;
import org.strikelog.ogc.ApiDefinition;
import org.strikelog.ogc.FeatureCollection;
import org.strikelog.ogc.Landing;
import org.strikelog.ogc.Link;

/** What leads a client to the features: the landing page, the description, and the collections. */
@Controller
@RequestMapping("/ogc")
class LandingController {

    private final Landing landing;
    private final ApiDefinition definition;

    LandingController(Landing landing, ApiDefinition definition) {
        this.landing = landing;
        this.definition = definition;
    }

    /** Clients append a slash to the root before they append a path. */
    @GetMapping({"", "/"})
    Object landing(
            @RequestParam(required = false) @Nullable String f,
            HttpServletRequest request,
            HttpServletResponse response) {
        Answer answer = Answer.to(f, request, response);
        Landing.Page page = landing.page(answer.root(), answer.format());
        return answer.with("landing", Link.JSON, page, page.links(), Map.of());
    }

    @GetMapping("/conformance")
    Object conformance(
            @RequestParam(required = false) @Nullable String f,
            HttpServletRequest request,
            HttpServletResponse response) {
        Answer answer = Answer.to(f, request, response);
        Landing.Conformance conformance = landing.conformance(answer.root(), answer.format());
        return answer.with("conformance", Link.JSON, conformance, conformance.links(), Map.of());
    }

    @GetMapping("/api")
    Object api(
            @RequestParam(required = false) @Nullable String f,
            HttpServletRequest request,
            HttpServletResponse response) {
        Answer answer = Answer.to(f, request, response);
        return answer.with(
                "api",
                Link.OPENAPI,
                definition.document(answer.root()),
                List.of(),
                Map.of("operations", definition.operations()));
    }

    @GetMapping("/collections")
    Object collections(
            @RequestParam(required = false) @Nullable String f,
            HttpServletRequest request,
            HttpServletResponse response) {
        Answer answer = Answer.to(f, request, response);
        Landing.Collections collections = landing.collections(answer.root(), answer.format());
        return answer.with("collections", Link.JSON, collections, collections.links(), Map.of());
    }

    @GetMapping("/collections/{collection}")
    Object collection(
            @PathVariable String collection,
            @RequestParam(required = false) @Nullable String f,
            HttpServletRequest request,
            HttpServletResponse response) {
        Answer answer = Answer.to(f, request, response);
        FeatureCollection.Description found = find(collection).describe(answer.root(), answer.format());
        return answer.with("collection", Link.JSON, found, found.links(), Map.of());
    }

    @GetMapping("/collections/{collection}/queryables")
    Object queryables(
            @PathVariable String collection,
            @RequestParam(required = false) @Nullable String f,
            HttpServletRequest request,
            HttpServletResponse response) {
        Answer answer = Answer.to(f, request, response);
        FeatureCollection found = find(collection);
        String path = answer.root().collection(found);
        return answer.with(
                "queryables",
                Link.SCHEMA,
                found.schema(answer.root()),
                Link.both(path + "/queryables", answer.format(), Link.SCHEMA),
                Map.of("collection", found));
    }

    private FeatureCollection find(String collection) {
        return landing.find(collection).orElseThrow(() -> new NotFound("collection", collection));
    }
}
