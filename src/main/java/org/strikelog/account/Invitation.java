package org.strikelog.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link by which somebody gets an account, while it works.
 *
 * @param id zero for the link that the log prints
 * @param invitee who is meant, in the words of whoever invited; empty for the first administrator
 * @param madeBy username; empty for the first administrator
 */
public record Invitation(
        long id, Role role, String invitee, @Nullable String email, String madeBy, Instant expiresAt) {

    /** Of the first administrator, whose link is in the log. */
    public static final Invitation FIRST = new Invitation(0, Role.ADMINISTRATOR, "", null, "", Instant.MAX);

    public boolean isFirst() {
        return id == 0;
    }
}
