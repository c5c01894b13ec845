package org.strikelog.desk.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.strikelog.desk.Draft;
import org.strikelog.desk.Drafts;
import org.strikelog.desk.Editing;
import org.strikelog.desk.Editor;
import org.strikelog.desk.Presence;
import org.strikelog.desk.Rights;
import org.strikelog.desk.Typing;

/** Finds what stands around the fields of a form. */
@Component
class FormPages {

    private final Editing editing;
    private final Drafts drafts;
    private final Presence presence;
    private final Rights rights;

    FormPages(Editing editing, Drafts drafts, Presence presence, Rights rights) {
        this.editing = editing;
        this.drafts = drafts;
        this.presence = presence;
        this.rights = rights;
    }

    /** {@return the page of a new incident} */
    FormPage ofNew(UUID key, Editor editor) {
        return FormPage.of(Typing.Place.ofNew(key), null, List.of(), List.of(), editor, rights);
    }

    /** {@return the page of an incident, which its editor has open now} */
    FormPage of(long id, Editor editor) {
        return FormPage.of(
                Typing.Place.of(id),
                editing.document(id),
                drafts.of(id),
                presence.enter(id, editor.name()),
                editor,
                rights);
    }

    /** {@return the draft that a new incident is, where it is somebody else's} */
    Optional<Draft> ofAnother(long id, Editor editor) {
        return drafts.ofNew(id).filter(draft -> !rights.mayWrite(editor, draft.owner()));
    }
}
