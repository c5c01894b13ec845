package org.strikelog.account;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The first administrator, for those who set up a server by its environment. Used while there is none, then ignored.
 *
 * @param username 2 to 50 Latin letters, digits, dots, dashes or underscores
 * @param password at least 12 characters; there is no default
 */
@ConfigurationProperties("strikelog.admin")
record AdministratorSettings(
        @Nullable String username, @Nullable String password) {

    /** Without the password. */
    @Override
    public String toString() {
        return "first administrator " + username;
    }
}
