package org.strikelog.profile.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.strikelog.explore.Explorer;
import org.strikelog.explore.Extent;
import org.strikelog.group.GroupDirectory;
import org.strikelog.group.GroupSummary;
import org.strikelog.group.GroupTie;
import org.strikelog.incident.AsOf;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentList;
import org.strikelog.incident.NotFound;
import org.strikelog.incident.Parameters;
import org.strikelog.incident.Standpoint;
import org.strikelog.incident.Viewpoint;
import org.strikelog.profile.Profiles;
import org.strikelog.profile.Profiles.Link;
import org.strikelog.profile.Profiles.Together;
import org.strikelog.profile.Profiles.Withdrawn;

/** Armed groups and state forces. */
@Controller
class GroupsController {

    private static final int MOST_SHOWN = 500;
    private static final int MOST_FOUND = 1000;

    private final GroupDirectory directory;
    private final Profiles profiles;
    private final Explorer explorer;
    private final IncidentList incidents;
    private final RecordView.Reader reader;

    GroupsController(
            GroupDirectory directory,
            Profiles profiles,
            Explorer explorer,
            IncidentList incidents,
            RecordView.Reader reader) {
        this.directory = directory;
        this.profiles = profiles;
        this.explorer = explorer;
        this.incidents = incidents;
        this.reader = reader;
    }

    @GetMapping("/groups")
    String list(@RequestParam(required = false) @Nullable String q, Standpoint from, Model model) {
        List<GroupSummary> groups = Parameters.lookup(q)
                .map(words -> directory.search(words, MOST_FOUND))
                .orElseGet(directory::all);
        model.addAttribute(
                "page",
                new GroupsPage(
                        Viewpoint.on("/groups", "q", q, from),
                        groups.stream().limit(MOST_SHOWN).toList(),
                        profiles.umbrellas(),
                        explorer.byGroup(from.filter()),
                        groups.size()));
        return "profile/groups";
    }

    @GetMapping("/groups/{key}")
    String show(@PathVariable String key, Standpoint from, Model model) {
        GroupSummary group = directory.find(key).orElseThrow(() -> new NotFound("group", key));
        IncidentFilter filter = from.filter().with("group", key);
        AsOf asOf = AsOf.of(filter);
        model.addAttribute(
                "page",
                new GroupPage(
                        new Viewpoint("/groups/" + key, Map.of(), from),
                        group,
                        directory.ties(key),
                        roles(filter),
                        reader.read(filter),
                        ClaimsOverTime.of(filter, explorer),
                        profiles.together(key, asOf),
                        profiles.withdrawn(key, asOf)));
        return "profile/group";
    }

    /** Counts what the links beside the counts lead to: members are included, and each incident is one. */
    private Map<AttributionRole, Long> roles(IncidentFilter filter) {
        Map<AttributionRole, Long> roles = new EnumMap<>(AttributionRole.class);
        for (AttributionRole role : AttributionRole.values()) {
            long count = incidents.total(filter.with("role", role.toString())).possible();
            if (count > 0) {
                roles.put(role, count);
            }
        }
        return roles;
    }

    /**
     * The list of groups.
     *
     * @param umbrellas by key of the member
     * @param extents what happened, by key, of each group and its members, by key
     */
    record GroupsPage(
            Viewpoint from,
            List<GroupSummary> groups,
            Map<String, List<Link>> umbrellas,
            Map<String, Extent> extents,
            int total) {}

    /**
     * One group.
     *
     * @param roles in how many incidents it, or a member, stands in each role
     * @param claims what it claims beside what others say
     * @param together groups that claim the same incidents
     * @param withdrawn what was said of it and taken back
     */
    record GroupPage(
            Viewpoint from,
            GroupSummary group,
            List<GroupTie> ties,
            Map<AttributionRole, Long> roles,
            RecordView record,
            ClaimsOverTime claims,
            List<Together> together,
            List<Withdrawn> withdrawn) {

        /** {@return the query that leads to what it has part in in one role, with its question mark} */
        public String query(AttributionRole role) {
            return "?" + record.filter().with("role", role.toString()).query();
        }

        public List<GroupTie> ties(String relation) {
            return ties.stream()
                    .filter(tie -> tie.relation().toString().equals(relation))
                    .toList();
        }
    }
}
