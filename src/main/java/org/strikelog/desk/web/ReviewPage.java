package org.strikelog.desk.web;

import org.strikelog.desk.Draft;
import org.strikelog.desk.Editor;
import org.strikelog.desk.Proof;
import org.strikelog.desk.Rights;

/**
 * A draft as others read it.
 *
 * @param own whether its reader wrote it
 * @param mayReview whether its reader may send it back or take it over
 * @param mayPublish whether its reader may publish it
 */
public record ReviewPage(Draft draft, Proof proof, boolean own, boolean mayReview, boolean mayPublish) {

    static ReviewPage of(Draft draft, Proof proof, Editor reader, Rights rights) {
        return new ReviewPage(
                draft,
                proof,
                reader.name().equals(draft.owner()),
                reader.reviewer(),
                rights.mayPublish(reader, draft.owner()));
    }
}
