package org.strikelog.api;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.Paging;
import org.strikelog.incident.Standpoint;

/**
 * Full addresses on this server, as resources link to each other.
 *
 * @param server scheme, host and port, without a slash at the end
 * @param standpoint from which lists of incidents read the record; pages of things are addressed for ever
 */
public record Addresses(String server, Standpoint standpoint) {

    private static final String API = "/api/v1/";

    /** {@return addresses on the server that the current request was sent to} */
    public static Addresses current() {
        return new Addresses(
                ServletUriComponentsBuilder.fromCurrentContextPath().toUriString(), Standpoint.TODAY);
    }

    /** {@return the same with lists that read the record from somewhere} */
    public Addresses from(Standpoint other) {
        return new Addresses(server, other);
    }

    /** {@return the page of a thing, for people} */
    public String page(String kind, Object key) {
        return server + "/" + kind + "/" + key;
    }

    /** {@return a thing in the API} */
    public String api(String kind, Object key) {
        return server + API + kind + "/" + key;
    }

    /** {@return a collection in the API} */
    public String api(String collection) {
        return server + API + collection;
    }

    /** {@return the incidents of which a parameter of the filter has this value, read from the standpoint} */
    public String incidentsWith(String parameter, String value) {
        return api("incidents") + "?"
                + standpoint.filter().with(parameter, value).query();
    }

    /** {@return one part of a list of incidents} */
    public String list(String collection, IncidentFilter filter, Paging paging) {
        StringBuilder query = new StringBuilder(filter.query());
        if (!paging.order().equals(Paging.FIRST.order())) {
            query.append("&sort=").append(paging.order());
        }
        if (paging.limit() != Paging.FIRST.limit()) {
            query.append("&limit=").append(paging.limit());
        }
        if (paging.cursor() != null) {
            query.append("&cursor=").append(paging.cursor());
        }
        return api(collection) + (query.isEmpty() ? "" : "?" + query.toString().replaceFirst("^&", ""));
    }
}
