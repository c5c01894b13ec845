package org.strikelog.api;

import java.time.Instant;
import java.util.List;
import org.strikelog.incident.Revision;

/**
 * A save of an incident.
 *
 * @param number counts from 1 for each incident
 * @param madeBy user name of the editor
 * @param comment why, in the editor's words
 * @param url the incident as it was saved then
 */
@Complete
public record RevisionResource(int number, Instant madeAt, String madeBy, String comment, String url) {

    /**
     * The public saves of an incident.
     *
     * @param items the newest first
     */
    @Complete
    public record Listed(List<RevisionResource> items, int total) {}

    /** A save with the whole incident as it was then. */
    @Complete
    public record Whole(RevisionResource revision, IncidentResource incident) {}

    public static RevisionResource of(Revision revision, Addresses addresses) {
        return new RevisionResource(
                revision.number(),
                revision.madeAt(),
                revision.madeBy(),
                revision.comment(),
                addresses.api("incidents", revision.document().id()) + "/revisions/" + revision.number());
    }

    public static Listed listed(List<Revision> revisions, Addresses addresses) {
        return new Listed(revisions.stream().map(r -> of(r, addresses)).toList(), revisions.size());
    }

    public static Whole whole(Revision revision, Addresses addresses) {
        return new Whole(of(revision, addresses), IncidentResource.of(revision, addresses));
    }
}
