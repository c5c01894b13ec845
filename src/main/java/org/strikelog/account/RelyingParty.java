package org.strikelog.account;

import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.server.ResponseStatusException;

/**
 * This server as authenticators know it: by its {@link ServerAddress}, to which passkeys are bound. An authenticator has
 * to be unlocked each time, so that a passkey is more than something that can be picked up.
 */
@Component
class RelyingParty implements WebAuthnRelyingPartyOperations {

    private static final int LONGEST_LABEL = 100;

    private final ServerAddress server;
    private final JdbcOperations jdbc;
    private final ApplicationEventPublisher events;

    /** The port is known when the server runs, and not before. */
    private final Supplier<Webauthn4JRelyingPartyOperations> operations = SingletonSupplier.of(this::operations);

    RelyingParty(ServerAddress server, JdbcOperations jdbc, ApplicationEventPublisher events) {
        this.server = server;
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public PublicKeyCredentialCreationOptions createPublicKeyCredentialCreationOptions(
            PublicKeyCredentialCreationOptionsRequest request) {
        return operations.get().createPublicKeyCredentialCreationOptions(request);
    }

    /** @throws ResponseStatusException if what the browser sent is not the answer to what it was asked */
    @Override
    public CredentialRecord registerCredential(RelyingPartyRegistrationRequest request) {
        var label = request.getPublicKey().getLabel();
        if (label == null || label.isBlank() || label.length() > LONGEST_LABEL) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "A passkey has a name of 1 to 100 characters.");
        }
        try {
            var passkey = operations.get().registerCredential(request);
            var owner = request.getCreationOptions().getUser().getName();
            events.publishEvent(new Audited(AuditKind.CREDENTIAL, owner, owner, "passkey added: " + label));
            return passkey;
        } catch (DataAccessException gone) {
            throw gone;
        } catch (RuntimeException unfit) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "This is not the passkey that was asked for.", unfit);
        }
    }

    @Override
    public PublicKeyCredentialRequestOptions createCredentialRequestOptions(
            PublicKeyCredentialRequestOptionsRequest request) {
        return operations.get().createCredentialRequestOptions(request);
    }

    @Override
    public PublicKeyCredentialUserEntity authenticate(RelyingPartyAuthenticationRequest request) {
        return operations.get().authenticate(request);
    }

    private Webauthn4JRelyingPartyOperations operations() {
        var made = new Webauthn4JRelyingPartyOperations(
                new JdbcPublicKeyCredentialUserEntityRepository(jdbc),
                new JdbcUserCredentialRepository(jdbc),
                PublicKeyCredentialRpEntity.builder()
                        .id(server.host())
                        .name("Strikelog")
                        .build(),
                Set.of(server.text()));
        made.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build()));
        made.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return made;
    }
}
