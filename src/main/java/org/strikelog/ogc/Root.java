package org.strikelog.ogc;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where everything of this module is addressed from.
 *
 * @param server scheme, host and port, without a slash at the end
 */
public record Root(String server) {

    /** {@return the one on the server that the current request was sent to} */
    public static Root current() {
        return new Root(ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
    }

    /** {@return the landing page} */
    public String landing() {
        return server + "/ogc";
    }

    /** {@return a page below it} */
    public String at(String path) {
        return landing() + "/" + path;
    }

    public String collection(FeatureCollection collection) {
        return at("collections/" + collection.id());
    }
}
