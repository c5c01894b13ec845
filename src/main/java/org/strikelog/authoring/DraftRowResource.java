package org.strikelog.authoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikelog.api.Addresses;
import org.strikelog.desk.Draft;
import org.strikelog.incident.State;

/**
 * A draft as a row of a list.
 *
 * @param id number of the incident
 * @param url where the draft is read
 * @param owner user name of the editor who writes it
 * @param beside whether the incident is public, and reads otherwise until this is published
 * @param state draft or in_review
 * @param place where the incident is, by name
 * @param returned why its last review sent it back
 * @param comment why, in the words of its editor
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DraftRowResource(
        long id,
        String url,
        String owner,
        boolean beside,
        State state,
        String title,
        LocalDate startsOn,
        @Nullable String place,
        @Nullable String returned,
        @Nullable Instant savedAt,
        @Nullable String comment,
        long version) {

    /** Drafts, those saved last first; and those of others that wait for a review, the longest wait first. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Listed(List<DraftRowResource> items, List<DraftRowResource> toReview) {}

    static DraftRowResource of(Draft draft, Addresses addresses) {
        return new DraftRowResource(
                draft.incident(),
                Standing.address(draft.incident(), addresses),
                draft.owner(),
                draft.beside(),
                draft.state(),
                draft.title(),
                draft.startsOn(),
                draft.place(),
                draft.returned(),
                draft.savedAt(),
                draft.comment(),
                draft.version());
    }
}
