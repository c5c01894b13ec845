package org.strikelog.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Signs in whomever a provider of OpenID Connect vouches for, if there is an account: it makes none, and gives no rights.
 * An account is known by its address of e-mail, as far as the provider has verified that; where the administrator has
 * chosen a claim for the name of users, by its username too. What a provider vouches for counts like a password: whoever
 * has to give a second factor gives it here.
 */
@Component
public class ProviderSignIn {

    private final Accounts accounts;
    private final AccountDetails details;
    private final ObjectProvider<ClientRegistrationRepository> registrations;
    private final ApplicationEventPublisher events;

    ProviderSignIn(
            Accounts accounts,
            AccountDetails details,
            ObjectProvider<ClientRegistrationRepository> registrations,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.details = details;
        this.registrations = registrations;
        this.events = events;
    }

    /**
     * A provider that readers may choose on the sign-in page.
     *
     * @param id of its registration
     */
    public record Provider(String id, String name) {}

    /** {@return the providers that the settings name; mostly none} */
    public List<Provider> providers() {
        return registrations.getIfAvailable() instanceof Iterable<?> all
                ? StreamSupport.stream(all.spliterator(), false)
                        .filter(ClientRegistration.class::isInstance)
                        .map(ClientRegistration.class::cast)
                        .map(one -> new Provider(one.getRegistrationId(), one.getClientName()))
                        .toList()
                : List.of();
    }

    /**
     * {@return who signs in, as a {@link SignedIn}}
     *
     * @param vouched what the provider says of them
     * @param nameClaim which claim is their name; none, or {@code sub} of the standard, is no username
     * @throws UsernameNotFoundException if there is no account
     */
    public Authentication signIn(OidcUser vouched, @Nullable String nameClaim) {
        SignedIn owner = account(vouched, nameClaim)
                .map(account -> details.loadUserByUsername(account.username()))
                .orElseThrow(() -> {
                    refuse(null, "provider: no account for " + vouched.getName());
                    return new UsernameNotFoundException(vouched.getName());
                });
        try {
            new AccountStatusUserDetailsChecker().check(owner);
        } catch (AuthenticationException disabled) {
            refuse(owner.getUsername(), "disabled");
            throw disabled;
        }
        var authorities = new ArrayList<GrantedAuthority>(owner.getAuthorities());
        authorities.add(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY));
        owner.eraseCredentials();
        return UsernamePasswordAuthenticationToken.authenticated(owner, null, authorities);
    }

    private Optional<Account> account(OidcUser vouched, @Nullable String nameClaim) {
        return byEmail(vouched)
                .or(() -> nameClaim == null || nameClaim.equals(IdTokenClaimNames.SUB)
                        ? Optional.empty()
                        : accounts.findByUsername(vouched.getName()));
    }

    private Optional<Account> byEmail(OidcUser vouched) {
        if (vouched.getEmail() == null || !Boolean.TRUE.equals(vouched.getEmailVerified())) {
            return Optional.empty();
        }
        List<Account> reached = accounts.findByEmail(vouched.getEmail());
        return reached.size() == 1 ? Optional.of(reached.getFirst()) : Optional.empty();
    }

    private void refuse(@Nullable String username, String why) {
        events.publishEvent(new Audited(AuditKind.SIGN_IN_REFUSED, username, username == null ? "" : username, why));
    }
}
