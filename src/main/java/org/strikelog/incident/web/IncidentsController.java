package org.strikelog.incident.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.strikelog.incident.FilterWords;
import org.strikelog.incident.History;
import org.strikelog.incident.IncidentDocument;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentList;
import org.strikelog.incident.IncidentQueries;
import org.strikelog.incident.InvalidParameters;
import org.strikelog.incident.Ledger;
import org.strikelog.incident.NotFound;
import org.strikelog.incident.NotKnownThen;
import org.strikelog.incident.OriginalRows;
import org.strikelog.incident.Paging;
import org.strikelog.incident.PublishedIncident;
import org.strikelog.incident.Reading;
import org.strikelog.incident.RestrictedRecord;
import org.strikelog.incident.Revision;
import org.strikelog.incident.State;
import org.strikelog.incident.Vantage;
import org.strikelog.location.Atlas;
import org.strikelog.location.Coordinates;
import org.strikelog.location.MapDrawing;
import org.strikelog.source.Library;

/** The record as a table, and each incident of it. */
@Controller
class IncidentsController {

    private final IncidentList incidents;
    private final IncidentQueries queries;
    private final Ledger ledger;
    private final RestrictedRecord restricted;
    private final FilterWords words;
    private final History history;
    private final Atlas atlas;
    private final Library library;
    private final OriginalRows originals;

    IncidentsController(
            IncidentList incidents,
            IncidentQueries queries,
            Ledger ledger,
            RestrictedRecord restricted,
            FilterWords words,
            History history,
            Atlas atlas,
            Library library,
            OriginalRows originals) {
        this.incidents = incidents;
        this.queries = queries;
        this.ledger = ledger;
        this.restricted = restricted;
        this.words = words;
        this.history = history;
        this.atlas = atlas;
        this.library = library;
        this.originals = originals;
    }

    @GetMapping("/incidents")
    String list(IncidentFilter filter, Paging paging, Model model) {
        model.addAttribute(
                "page",
                new IncidentsPage(
                        filter,
                        paging,
                        incidents.page(filter, paging),
                        incidents.tolls(filter),
                        words.chips(filter),
                        words.choices()));
        return "incident/list";
    }

    /**
     * Shows one incident.
     *
     * @param revision the save to show in place of what holds now
     */
    @GetMapping("/incidents/{id:\\d{1,18}}")
    String show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer revision,
            Vantage vantage,
            HttpServletRequest request,
            Model model) {
        requireOneMoment(revision, vantage);
        if (request.isUserInRole("EDITOR") && restricted.holds(id)) {
            String query = request.getQueryString();
            return "redirect:/desk/restricted/" + id + (query == null ? "" : "?" + query);
        }
        PublishedIncident published = null;
        if (revision == null) {
            published = ledger.published(id, vantage.asOf());
        } else {
            ledger.requireHistory(id);
        }
        model.addAttribute("restricted", false);
        return page(id, published, revision, vantage, model);
    }

    /**
     * Shows one incident that only those may read who have the desk.
     *
     * @param revision the save to show in place of what holds now
     */
    @GetMapping("/desk/restricted/{id:\\d{1,18}}")
    String showRestricted(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer revision,
            Vantage vantage,
            Model model) {
        requireOneMoment(revision, vantage);
        PublishedIncident published = ledger.restricted(id, vantage.asOf());
        model.addAttribute("restricted", true);
        return page(id, revision == null ? published : null, revision, vantage, model);
    }

    private static void requireOneMoment(@Nullable Integer revision, Vantage vantage) {
        if (revision != null && vantage.recordAsOf() != null) {
            throw new InvalidParameters(List.of(new InvalidParameters.Problem(
                    "recordAsOf", vantage.recordAsOf(), "nothing beside revision, which names a save by itself")));
        }
    }

    private String page(
            long id, @Nullable PublishedIncident published, @Nullable Integer revision, Vantage vantage, Model model) {
        List<Revision> saves = ledger.revisions(id);
        // What an editor noted before the incident was public stays with the editors.
        List<Revision> revisions = saves.stream()
                .filter(r -> r.document().state() == State.PUBLISHED)
                .toList();
        Revision asked = revision == null ? null : find(revisions, id, revision);
        Reading reading = asked == null
                ? Reading.of(Objects.requireNonNull(published).document(), saves, vantage)
                : Reading.of(asked.document(), asked, vantage.asOf());
        IncidentDocument document = reading.document();
        Revision shown = reading.save();
        model.addAttribute(
                "page",
                new IncidentDetailPage(
                        document,
                        shown,
                        revisions,
                        TollAccount.of(document, vantage.figures()),
                        queries.chain(id, vantage.asOf()),
                        map(document.place()),
                        vantage,
                        shown == null && published != null ? published.conflicts() : Set.of(),
                        library.retracted(IncidentDetailPage.reports(document).keySet(), vantage.asOf()),
                        originals.find(id).orElse(null)));
        return "incident/show";
    }

    /**
     * Sets two of the saves that were public side by side.
     *
     * @param one number of a save; none is the last but one
     * @param other number of another; none is the last
     */
    @GetMapping("/incidents/{id:\\d{1,18}}/revisions")
    String revisions(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer one,
            @RequestParam(required = false) @Nullable Integer other,
            Model model) {
        model.addAttribute("id", id);
        model.addAttribute("heading", ledger.published(id, null).document().title());
        model.addAttribute("history", history.published(id, one, other));
        return "incident/revisions";
    }

    /** Tells a reader who went back too far from when on there is something to read. */
    @ExceptionHandler
    ModelAndView tell(NotKnownThen notThen) {
        return new ModelAndView("incident/then", Map.of("then", notThen), HttpStatus.NOT_FOUND);
    }

    private @Nullable MapDrawing map(IncidentDocument.Place place) {
        Coordinates at = place.coordinates();
        return at == null
                ? null
                : MapDrawing.of(
                        atlas,
                        List.of(new MapDrawing.Spot(
                                at,
                                place.placePrecision().vague() ? place.radiusKm() : null,
                                1,
                                place.key(),
                                place.name())));
    }

    private static Revision find(List<Revision> revisions, long id, int number) {
        return revisions.stream()
                .filter(r -> r.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("revision", number + " of incident " + id));
    }
}
