package org.strikelog.account;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with their own account. */
@Service
@Transactional
public class OwnAccount {

    private final Accounts accounts;
    private final AccountDetails details;
    private final OpenSessions sessions;
    private final SignInThrottle throttle;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;

    OwnAccount(
            Accounts accounts,
            AccountDetails details,
            OpenSessions sessions,
            SignInThrottle throttle,
            PasswordEncoder encoder,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.details = details;
        this.sessions = sessions;
        this.throttle = throttle;
        this.encoder = encoder;
        this.events = events;
    }

    /**
     * {@return who is signed in, by the new name}
     *
     * @param displayName as shown to others, 1 to 100 characters
     */
    public SignedIn goBy(String username, String displayName) {
        var account = accounts.findByUsername(username).orElseThrow();
        account.goBy(displayName);
        return signedIn(username);
    }

    /** {@return who is signed in, as the account is now} */
    @Transactional(readOnly = true)
    public SignedIn signedIn(String username) {
        return details.loadUserByUsername(username);
    }

    /**
     * Changes the password, and ends all sessions but one.
     *
     * @param session id of the one that stays
     * @param address from which it is asked: guessing is slowed down as at the sign-in page
     * @throws WrongPassword if the present one is another
     * @throws TooManyAttempts if the next attempt has to wait
     */
    @Transactional(noRollbackFor = {WrongPassword.class, TooManyAttempts.class})
    public void changePassword(String username, String present, Password chosen, String session, String address) {
        throttle.attempt(username, address);
        var account = accounts.findByUsername(username).orElseThrow();
        if (!account.hasPassword(present, encoder)) {
            throw new WrongPassword();
        }
        throttle.succeeded(username, address);
        account.choose(chosen, encoder);
        sessions.endOthers(username, session);
        events.publishEvent(new Audited(AuditKind.CREDENTIAL, username, username, "password changed"));
    }

    public boolean endSession(String username, String key) {
        var ended = sessions.end(username, key);
        if (ended) {
            events.publishEvent(new Audited(AuditKind.SESSION, username, username, "ended one"));
        }
        return ended;
    }

    /** @param session id of the one that stays */
    public void endOtherSessions(String username, String session) {
        var ended = sessions.endOthers(username, session);
        events.publishEvent(new Audited(AuditKind.SESSION, username, username, "ended all others, " + ended));
    }
}
