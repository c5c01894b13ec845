package org.strikelog.desk;

import org.springframework.security.core.Authentication;
import org.strikelog.account.Role;

/**
 * Who is at the desk.
 *
 * @param name user name
 * @param reviewer whether they may publish, retract and send back
 */
public record Editor(String name, boolean reviewer) {

    public static Editor of(Authentication signedIn) {
        String reviewer = "ROLE_" + Role.REVIEWER.name();
        return new Editor(
                signedIn.getName(),
                signedIn.getAuthorities().stream().anyMatch(granted -> reviewer.equals(granted.getAuthority())));
    }
}
