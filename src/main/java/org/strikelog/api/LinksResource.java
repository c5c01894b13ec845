package org.strikelog.api;

import org.jspecify.annotations.Nullable;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentPage;
import org.strikelog.incident.Paging;

/**
 * Where a list goes on. The {@code Link} header says the same (RFC 8288).
 *
 * @param self this part of the list
 * @param next the part after it; null at the end
 * @param prev the part before it; null at the start
 */
@Complete
public record LinksResource(
        String self, @Nullable String next, @Nullable String prev) {

    static LinksResource of(
            IncidentPage page, String collection, IncidentFilter filter, Paging paging, Addresses addresses) {
        String next = page.next();
        String prev = page.prev();
        return new LinksResource(
                addresses.list(collection, filter, paging),
                next == null ? null : addresses.list(collection, filter, paging.at(next)),
                prev == null ? null : addresses.list(collection, filter, paging.at(prev)));
    }

    /** {@return the same with more parameters} */
    LinksResource with(String query) {
        return query.isEmpty()
                ? this
                : new LinksResource(
                        added(self, query),
                        next == null ? null : added(next, query),
                        prev == null ? null : added(prev, query));
    }

    private static String added(String address, String query) {
        return address + (address.contains("?") ? "&" : "?") + query;
    }

    /** {@return the value of a {@code Link} header} */
    public String header() {
        StringBuilder header = new StringBuilder("<" + self + ">; rel=\"self\"");
        if (next != null) {
            header.append(", <").append(next).append(">; rel=\"next\"");
        }
        if (prev != null) {
            header.append(", <").append(prev).append(">; rel=\"prev\"");
        }
        return header.toString();
    }
}
