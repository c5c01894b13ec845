package org.strikelog.authoring;

import org.jspecify.annotations.Nullable;
import org.strikelog.api.Addresses;
import org.strikelog.desk.Draft;
import org.strikelog.desk.IncidentForm;
import org.strikelog.incident.IncidentDocument;
import org.strikelog.incident.State;

/**
 * What an editor would change: a draft, or a public incident of which the editor has none.
 *
 * @param document the incident as it now reads
 * @param draft none where its editor has not changed it yet
 * @param form that says the same
 */
record Standing(IncidentDocument document, @Nullable Draft draft, IncidentForm form) {

    long id() {
        return document.id();
    }

    /** {@return what its entity tag begins with} */
    String tag() {
        return draft == null ? Long.toString(document.version()) : "d" + draft.version();
    }

    long version() {
        return draft == null ? document.version() : draft.version();
    }

    String owner() {
        return draft == null ? "" : draft.owner();
    }

    boolean beside() {
        return draft == null || draft.beside();
    }

    State state() {
        return draft == null ? document.state() : draft.state();
    }

    @Nullable
    String returned() {
        return draft == null ? null : draft.returned();
    }

    @Nullable
    String comment() {
        return draft == null ? null : draft.comment();
    }

    /** {@return where the draft of an incident is read} */
    static String address(long id, Addresses addresses) {
        return addresses.api("incidents", id) + "/draft";
    }
}
