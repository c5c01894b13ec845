package org.strikelog.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strikelog.explore.Extent;
import org.strikelog.group.GroupKind;
import org.strikelog.group.GroupSummary;
import org.strikelog.group.GroupTie;

/**
 * A group.
 *
 * @param country ISO 3166-1 alpha-2 of its home country
 * @param names its other names, in any script
 * @param incidents to how many incidents it is tied in any role, those of its members included
 * @param killed in all of them, over all parties; null where nothing was stated, which is not zero
 * @param injured likewise
 * @param url its page
 * @param incidentList its incidents
 */
@Complete
public record GroupResource(
        String key,
        String name,
        @Nullable String abbreviation,
        GroupKind kind,
        @Nullable String country,
        @Nullable String note,
        List<NameResource> names,
        long incidents,
        MapResource.@Nullable Harm killed,
        MapResource.@Nullable Harm injured,
        String url,
        String incidentList) {

    /** Groups. */
    @Complete
    public record Listed(List<GroupResource> items, int total) {}

    /** A group and the groups it is tied to. */
    @Complete
    public record Profile(GroupResource group, List<Tie> ties) {}

    /**
     * Another group.
     *
     * @param relation what the other group is to this one
     * @param validFrom first day of the tie, inclusive; null is open
     * @param validTo last day, inclusive; null is open
     */
    @Complete
    public record Tie(
            GroupTie.Relation relation,
            String key,
            String name,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    public static Listed listed(List<GroupSummary> groups, Map<String, Extent> extents, Addresses addresses) {
        return new Listed(groups.stream().map(g -> of(g, extents, addresses)).toList(), groups.size());
    }

    public static Profile profile(
            GroupSummary group, List<GroupTie> ties, Map<String, Extent> extents, Addresses addresses) {
        return new Profile(
                of(group, extents, addresses),
                ties.stream()
                        .map(t -> new Tie(
                                t.relation(),
                                t.key(),
                                t.name(),
                                t.validity().validFrom(),
                                t.validity().validTo()))
                        .toList());
    }

    private static GroupResource of(GroupSummary group, Map<String, Extent> extents, Addresses addresses) {
        Extent extent = extents.getOrDefault(group.key(), Extent.NONE);
        return new GroupResource(
                group.key(),
                group.name(),
                group.abbreviation(),
                group.kind(),
                group.country(),
                group.note(),
                group.names().stream()
                        .map(n -> new NameResource(n.name(), n.language()))
                        .toList(),
                extent.count(),
                MapResource.harm(extent.killed()),
                MapResource.harm(extent.injured()),
                addresses.page("groups", group.key()),
                addresses.incidentsWith("group", group.key()));
    }
}
