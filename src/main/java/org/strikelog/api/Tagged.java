package org.strikelog.api;

import org.springframework.util.DigestUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something as it is sent, and the entity tag under which a client may keep it.
 *
 * @param tag its version, a hyphen, and what tells it from the same version where a group or a report in it has a new
 *     name since; without quotation marks
 */
public record Tagged(byte[] text, String tag) {

    /** @param version of the resource */
    public static Tagged of(String version, Object resource, JsonMapper json) {
        byte[] text = json.writeValueAsBytes(resource);
        return new Tagged(text, version + "-" + DigestUtils.md5DigestAsHex(text));
    }
}
