package org.strikelog.profile.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.strikelog.explore.Explorer;
import org.strikelog.group.GroupDirectory;
import org.strikelog.group.GroupSummary;
import org.strikelog.group.GroupTie;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.NotFound;
import org.strikelog.incident.Parameters;
import org.strikelog.profile.Profiles;
import org.strikelog.profile.Profiles.Link;

/** Armed groups and state forces. */
@Controller
class GroupsController {

    private static final int MOST_SHOWN = 500;
    private static final int MOST_FOUND = 1000;

    private final GroupDirectory directory;
    private final Profiles profiles;
    private final Explorer explorer;
    private final RecordView.Reader reader;

    GroupsController(GroupDirectory directory, Profiles profiles, Explorer explorer, RecordView.Reader reader) {
        this.directory = directory;
        this.profiles = profiles;
        this.explorer = explorer;
        this.reader = reader;
    }

    @GetMapping("/groups")
    String list(@RequestParam(required = false) @Nullable String q, Model model) {
        List<GroupSummary> groups = Parameters.lookup(q)
                .map(words -> directory.search(words, MOST_FOUND))
                .orElseGet(directory::all);
        model.addAttribute(
                "page",
                new GroupsPage(
                        q,
                        groups.stream().limit(MOST_SHOWN).toList(),
                        profiles.umbrellas(),
                        explorer.byGroup(IncidentFilter.ALL),
                        groups.size()));
        return "profile/groups";
    }

    @GetMapping("/groups/{key}")
    String show(@PathVariable String key, Model model) {
        GroupSummary group = directory.find(key).orElseThrow(() -> new NotFound("group", key));
        model.addAttribute(
                "page",
                new GroupPage(
                        group,
                        directory.ties(key),
                        profiles.roles(key),
                        reader.read(IncidentFilter.ALL.with("group", key))));
        return "profile/group";
    }

    /**
     * The list of groups.
     *
     * @param umbrellas by key of the member
     * @param counts incidents of each group and its members, by key
     */
    record GroupsPage(
            @Nullable String q,
            List<GroupSummary> groups,
            Map<String, List<Link>> umbrellas,
            Map<String, Long> counts,
            int total) {}

    /**
     * One group.
     *
     * @param roles in how many incidents it stands itself in each role
     */
    record GroupPage(GroupSummary group, List<GroupTie> ties, Map<AttributionRole, Long> roles, RecordView record) {

        public List<GroupTie> ties(String relation) {
            return ties.stream()
                    .filter(tie -> tie.relation().toString().equals(relation))
                    .toList();
        }
    }
}
