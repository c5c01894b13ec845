package org.strikelog.api.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.strikelog.api.Addresses;
import org.strikelog.api.GroupResource;
import org.strikelog.api.LocationResource;
import org.strikelog.api.ReportResource;
import org.strikelog.explore.Explorer;
import org.strikelog.group.GroupDirectory;
import org.strikelog.group.GroupSummary;
import org.strikelog.incident.IncidentList;
import org.strikelog.incident.NotFound;
import org.strikelog.incident.Parameters;
import org.strikelog.incident.Standpoint;
import org.strikelog.location.Gazetteer;
import org.strikelog.location.LocationSummary;
import org.strikelog.source.Library;
import org.strikelog.source.ReportSummary;
import org.strikelog.tally.Contradictions;
import org.strikelog.tally.Reconciliation;
import org.strikelog.tally.Tallies;

/** What incidents refer to: groups, places and reports. */
@Tag(name = "Groups, places, reports")
@RestController
@RequestMapping("/api/v1")
class DirectoryController {

    private static final String KEY = "Its key";

    private final GroupDirectory groups;
    private final Gazetteer gazetteer;
    private final Library library;
    private final Tallies tallies;
    private final Reconciliation reconciliation;
    private final Explorer explorer;
    private final IncidentList list;

    DirectoryController(
            GroupDirectory groups,
            Gazetteer gazetteer,
            Library library,
            Tallies tallies,
            Reconciliation reconciliation,
            Explorer explorer,
            IncidentList list) {
        this.groups = groups;
        this.gazetteer = gazetteer;
        this.library = library;
        this.tallies = tallies;
        this.reconciliation = reconciliation;
        this.explorer = explorer;
        this.list = list;
    }

    @Operation(operationId = "listGroups", summary = "Groups, with their names in all scripts")
    @GetMapping("/groups")
    GroupResource.Listed groups(@RequestParam(required = false) @Nullable String q, Standpoint from) {
        List<GroupSummary> found = Parameters.lookup(q)
                .map(w -> groups.search(w, Integer.MAX_VALUE))
                .orElseGet(groups::all);
        return GroupResource.listed(
                found, explorer.byGroup(from.filter()), Addresses.current().from(from));
    }

    @Operation(operationId = "getGroup", summary = "One group and those it is tied to")
    @GetMapping("/groups/{key}")
    GroupResource.Profile group(
            @Parameter(description = KEY, example = "kataib-hezbollah") @PathVariable String key, Standpoint from) {
        GroupSummary group = groups.find(key).orElseThrow(() -> new NotFound("group", key));
        return GroupResource.profile(
                group,
                groups.ties(key),
                explorer.byGroup(from.filter()),
                Addresses.current().from(from));
    }

    @Operation(operationId = "listLocations", summary = "Places, with their names in all scripts")
    @GetMapping("/locations")
    LocationResource.Listed locations(@RequestParam(required = false) @Nullable String q, Standpoint from) {
        List<LocationSummary> found = Parameters.lookup(q)
                .map(w -> gazetteer.search(w, Integer.MAX_VALUE))
                .orElseGet(gazetteer::all);
        return LocationResource.listed(
                found, explorer.byLocation(from.filter()), Addresses.current().from(from));
    }

    @Operation(operationId = "getLocation", summary = "One place and those that lie in it")
    @GetMapping("/locations/{key}")
    LocationResource.Profile location(
            @Parameter(description = KEY, example = "al-asad") @PathVariable String key, Standpoint from) {
        LocationSummary location = gazetteer.find(key).orElseThrow(() -> new NotFound("location", key));
        return LocationResource.profile(
                location,
                gazetteer.within(key),
                explorer.byLocation(from.filter()),
                Addresses.current().from(from));
    }

    @Operation(operationId = "listReports", summary = "Reports, the newest first")
    @GetMapping("/reports")
    ReportResource.Listed reports(@RequestParam(required = false) @Nullable String q, Standpoint from) {
        List<ReportSummary> found =
                Parameters.lookup(q).map(w -> library.search(w, Integer.MAX_VALUE)).orElseGet(library::all).stream()
                        .filter(report -> from.knows(report.publishedOn()))
                        .toList();
        return ReportResource.listed(found, Addresses.current().from(from));
    }

    @Operation(operationId = "getReport", summary = "One report and what rests on it")
    @GetMapping("/reports/{key}")
    ReportResource.Profile report(
            @Parameter(description = KEY, example = "ap-weau-2023-10-19") @PathVariable String key, Standpoint from) {
        ReportSummary report = library.find(key).orElseThrow(() -> new NotFound("report", key));
        long incidents = list.total(from.filter().with("report", key)).possible();
        return ReportResource.profile(
                report,
                incidents,
                reconciliation.of(
                        tallies.of(key).stream()
                                .filter(tally -> from.knows(report.publishedOn()) && from.knows(tally.statedOn()))
                                .toList(),
                        from),
                Contradictions.among(tallies.known(from)),
                Addresses.current().from(from));
    }
}
