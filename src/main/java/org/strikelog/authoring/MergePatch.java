package org.strikelog.authoring;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change as JSON that names only what changes: null takes a field away, a list takes the place of the whole list.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7396">RFC 7396</a>
 */
final class MergePatch {

    /** Media type of such a change. */
    static final String MEDIA_TYPE = "application/merge-patch+json";

    private MergePatch() {}

    /** {@return what it changes into; what was there stays as it is} */
    static ObjectNode apply(ObjectNode target, ObjectNode patch) {
        ObjectNode changed = target.deepCopy();
        patch.propertyStream().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isNull()) {
                changed.remove(field.getKey());
            } else if (value instanceof ObjectNode part) {
                ObjectNode from =
                        changed.get(field.getKey()) instanceof ObjectNode object ? object : changed.objectNode();
                changed.set(field.getKey(), apply(from, part));
            } else {
                changed.set(field.getKey(), value);
            }
        });
        return changed;
    }
}
