package org.strikelog.incident.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.IncidentDocument;
import org.strikelog.incident.IncidentDocument.Attributed;
import org.strikelog.incident.IncidentQueries.ChainLink;
import org.strikelog.incident.Markdown;
import org.strikelog.incident.Revision;
import org.strikelog.location.MapDrawing;

/**
 * What the page of one incident shows.
 *
 * @param incident as it reads now, or as it was saved once
 * @param shown the save that is shown in place of what holds now; none as a rule
 * @param revisions its public saves, the newest first
 * @param comparison two saves side by side, where the reader asked for it
 * @param tolls how its numbers came about
 * @param map where it happened, with the area of doubt; none where that has no coordinates
 * @param chain attacks that led to it, itself, and replies to it
 */
record IncidentDetailPage(
        IncidentDocument incident,
        @Nullable Revision shown,
        List<Revision> revisions,
        @Nullable Comparison comparison,
        List<TollAccount> tolls,
        List<ChainLink> chain,
        @Nullable MapDrawing map) {

    /** {@return the summary as safe HTML} */
    public String summary() {
        return Markdown.html(incident.summary());
    }

    /** {@return who is said to have done it, those who say so first, and those denied or withdrawn among them} */
    public List<Attributed> attributions() {
        return incident.attributions().stream()
                .filter(a -> a.role() != AttributionRole.TARGET)
                .toList();
    }

    /** {@return the groups attacked} */
    public List<Attributed> targets() {
        return incident.attributions().stream()
                .filter(a -> a.role() == AttributionRole.TARGET)
                .toList();
    }

    /** {@return whether sources name several who did it, or one of them is denied} */
    public boolean attributionDisputed() {
        Set<String> named = attributions().stream()
                .filter(a -> a.role() != AttributionRole.DENIED && a.withdrawnOn() == null)
                .map(a -> a.group().key())
                .collect(Collectors.toSet());
        return attributions().stream()
                .anyMatch(a -> a.role() == AttributionRole.DENIED
                        && named.contains(a.group().key()));
    }

    public List<ChainLink> before() {
        return chain.stream().filter(link -> link.step() < 0).toList();
    }

    public List<ChainLink> replies() {
        return chain.stream().filter(link -> link.step() > 0).toList();
    }
}
