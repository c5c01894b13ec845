package org.strikelog.desk.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikelog.desk.Bulk;
import org.strikelog.desk.BulkField;
import org.strikelog.desk.BulkItem;
import org.strikelog.desk.Editor;

/**
 * What the page of a bulk change shows.
 *
 * @param stopped whether it is under way, and does not go on
 * @param next address of the list's next page; none on the last
 */
public record BulkPage(
        Bulk bulk,
        List<BulkItem> items,
        boolean first,
        @Nullable String next,
        boolean stopped,
        Editor editor) {

    /** @param items those of the page, and one more where there is another page */
    static BulkPage of(Bulk bulk, List<BulkItem> items, int size, long after, Instant now, Editor editor) {
        List<BulkItem> shown = items.stream().limit(size).toList();
        return new BulkPage(
                bulk,
                shown,
                after == 0,
                items.size() > size
                        ? "/desk/bulk/%d?after=%d"
                                .formatted(bulk.id(), shown.getLast().incident())
                        : null,
                bulk.stopped(now),
                editor);
    }

    /** {@return prefix of the message keys for what the field says; empty where it says keys or names} */
    public String vocabulary() {
        return switch (bulk.field()) {
            case ASSESSMENT -> "verdict.";
            case TYPE -> "eventType.";
            case GROUP, DATASET -> "";
        };
    }

    /** {@return what the change is called after what it sets: the name of a group, or a term} */
    public boolean term() {
        return bulk.field() == BulkField.ASSESSMENT || bulk.field() == BulkField.TYPE;
    }

    /** {@return whether whoever looks can start or discard it} */
    public boolean own() {
        return bulk.editor().name().equals(editor.name());
    }

    public boolean mayUndo() {
        return bulk.started()
                && !bulk.undone()
                && !bulk.underWay()
                && bulk.counts().changed() > 0
                && (own() || editor.reviewer());
    }
}
