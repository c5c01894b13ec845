package org.strikelog.account;

import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** Who is signed in, as the session keeps it: without the password, with every role that the own one includes. */
public class SignedIn extends User {

    private static final long serialVersionUID = 1;

    private final String displayName;
    private final Role role;
    private final boolean givesCodes;

    SignedIn(String username, String displayName, String passwordHash, Role role, boolean enabled, boolean givesCodes) {
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
        this.givesCodes = givesCodes;
    }

    /** {@return whether a code was asked of the account besides its password when it signed in} */
    boolean givesCodes() {
        return givesCodes;
    }

    public Role role() {
        return role;
    }

    public String displayName() {
        return displayName;
    }
}
