package org.strikelog.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Somebody who may sign in. Accounts are disabled, never deleted, since the record names them. */
@Entity
public class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String username;
    private String displayName;
    private String passwordHash;
    private @Nullable String email;

    @Enumerated(EnumType.STRING)
    private Role role;

    private boolean enabled = true;
    private Instant createdAt;

    @Version
    private int version;

    /**
     * @param username 2 to 50 Latin letters, digits, dots, dashes or underscores, unique whatever its case
     * @param displayName as shown to others
     */
    public Account(
            String username, String displayName, Password password, Role role, PasswordEncoder encoder, Instant now) {
        this.username = username;
        this.displayName = displayName;
        this.passwordHash = password.hashedBy(encoder);
        this.role = role;
        this.createdAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    public long id() {
        return Objects.requireNonNull(id);
    }

    public String username() {
        return username;
    }

    public String displayName() {
        return displayName;
    }

    public Role role() {
        return role;
    }

    Optional<String> email() {
        return Optional.ofNullable(email);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public void appoint(Role newRole) {
        role = newRole;
    }

    public void disable() {
        enabled = false;
    }

    public void enable() {
        enabled = true;
    }

    /** @param name as shown to others, 1 to 100 characters */
    public void goBy(String name) {
        displayName = name;
    }

    public void choose(Password password, PasswordEncoder encoder) {
        passwordHash = password.hashedBy(encoder);
    }

    boolean hasPassword(String text, PasswordEncoder encoder) {
        return encoder.matches(text, passwordHash);
    }

    /** @param address of e-mail; null for none */
    public void reachAt(@Nullable String address) {
        email = address;
    }

    /** @param givesCodes whether a code is asked of it besides the password */
    SignedIn signedIn(boolean givesCodes) {
        return new SignedIn(username, displayName, passwordHash, role, enabled, givesCodes);
    }
}
