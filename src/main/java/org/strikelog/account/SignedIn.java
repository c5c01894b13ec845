package org.strikelog.account;

import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** Who is signed in, as the session keeps it: without the password, with every role that the own one includes. */
public class SignedIn extends User {

    private static final long serialVersionUID = 1;

    private final String displayName;
    private final Role role;

    SignedIn(String username, String displayName, String passwordHash, Role role, boolean enabled) {
        super(
                username,
                passwordHash,
                enabled,
                true,
                true,
                true,
                role.included()
                        .map(included -> new SimpleGrantedAuthority("ROLE_" + included.name()))
                        .toList());
        this.displayName = displayName;
        this.role = role;
    }

    public Role role() {
        return role;
    }

    public String displayName() {
        return displayName;
    }
}
