package org.strikelog.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Remembers from where people sign in, and tells them of what was not seen before: another address, or another browser.
 * The first sign-in of an account is no news.
 */
@Service
@Transactional
public class SignIns {

    /** How long somebody stays signed in without asking for anything. */
    static final Duration SESSION = Duration.ofHours(12);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ServerAddress server;
    private final ApplicationEventPublisher events;

    SignIns(JdbcClient jdbc, Clock clock, ServerAddress server, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.server = server;
        this.events = events;
    }

    /** {@return from where an account signed in, the latest first} */
    @Transactional(readOnly = true)
    public List<SignInPlace> of(String username) {
        return jdbc.sql("""
                        select s.* from sign_in s join account a on a.id = s.account_id
                        where a.username = :username
                        order by s.last_at desc""").param("username", username).query(SignIns::place).list();
    }

    /**
     * {@return what the owner has still to be told}
     *
     * @param here from where the session that asks was opened: it does not tell its owner of itself, nor could a thief
     *     dismiss the news of it unseen
     */
    @Transactional(readOnly = true)
    public List<SignInPlace> unnoticed(String username, @Nullable SignInOrigin here) {
        return of(username).stream()
                .filter(place -> !place.noticed() && !place.origin().equals(here))
                .toList();
    }

    /** The owner knows of all of them; of {@code here} only another session can know. */
    public void notice(String username, @Nullable SignInOrigin here) {
        for (var place : unnoticed(username, here)) {
            jdbc.sql("""
                            update sign_in set noticed = true
                            where account_id = (select id from account where username = :username)
                                and address = :address and browser = :browser""")
                    .param("username", username)
                    .param("address", place.origin().address())
                    .param("browser", place.origin().browser())
                    .update();
        }
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            var username = event.getAuthentication().getName();
            remember(username, attributes.getRequest());
            events.publishEvent(new Audited(AuditKind.SIGN_IN, username, username, factor(event.getAuthentication())));
        }
    }

    private void remember(String username, HttpServletRequest request) {
        var origin = SignInOrigin.of(request);
        HttpSession session = request.getSession();
        session.setMaxInactiveInterval((int) SESSION.toSeconds());
        session.setAttribute(SignInOrigin.ATTRIBUTE, origin);
        var told = of(username).stream().anyMatch(place -> place.origin().equals(origin));
        keep(username, origin);
        if (!told
                && unnoticed(username, null).stream()
                        .anyMatch(place -> place.origin().equals(origin))) {
            write(username, origin);
        }
    }

    /** Once for each place, to whoever has an address. */
    private void write(String username, SignInOrigin origin) {
        jdbc.sql("select email from account where username = :username and email is not null")
                .param("username", username)
                .query(String.class)
                .optional()
                .ifPresent(email -> events.publishEvent(new Letter(
                        email, "signIn", username, origin.browser(), origin.address(), server.text() + "/account")));
    }

    private void keep(String username, SignInOrigin origin) {
        jdbc.sql("""
                        insert into sign_in (account_id, address, browser, first_at, last_at, noticed)
                        select a.id, :address, :browser, :now, :now,
                            not exists (select from sign_in s where s.account_id = a.id)
                            or exists (select from sign_in s where s.account_id = a.id and s.address = :address)
                            and exists (select from sign_in s where s.account_id = a.id and s.browser = :browser)
                        from account a
                        where a.username = :username
                        on conflict (account_id, address, browser) do update set last_at = excluded.last_at""")
                .param("username", username)
                .param("address", origin.address())
                .param("browser", origin.browser())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** {@return the factor that was given last, as in {@code with password}, or {@code by a provider} who vouched} */
    private static String factor(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(FactorGrantedAuthority.class::cast)
                .max(Comparator.comparing(FactorGrantedAuthority::getIssuedAt))
                .map(FactorGrantedAuthority::getAuthority)
                .map(factor -> factor.equals(FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY)
                        ? "by a provider"
                        : "with " + factor.replaceFirst("^FACTOR_", "").toLowerCase(Locale.ROOT))
                .orElse("");
    }

    private static SignInPlace place(ResultSet row, int number) throws SQLException {
        return new SignInPlace(
                new SignInOrigin(row.getString("address"), row.getString("browser")),
                row.getObject("first_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("noticed"));
    }
}
