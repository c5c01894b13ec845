package org.strikelog.site.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.strikelog.account.Account;
import org.strikelog.account.Accounts;
import org.strikelog.account.Password;
import org.strikelog.account.Role;
import org.strikelog.account.SignedIn;
import org.strikelog.support.EditingTest;

@EditingTest
class ProviderSecurityTests {

    private static Issuer issuer;

    @Autowired
    private ProviderSecurity providers;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    static void open() throws Exception {
        issuer = new Issuer();
    }

    @AfterAll
    static void close() {
        issuer.close();
    }

    @Test
    void signsInToTheAccountOfAVerifiedAddressWithItsOwnRoleAndOneFactor() throws Exception {
        account("vouched-for", "vouched@example.org");

        Answer answer = signIn("sub", Map.of("sub", "4711", "email", "Vouched@Example.org", "email_verified", true));

        assertThat(answer.location).endsWith("/login/second-factor");
        Authentication signedIn = Objects.requireNonNull(answer.signedIn);
        assertThat(signedIn.getName()).isEqualTo("vouched-for");
        assertThat(signedIn.getPrincipal()).isInstanceOf(SignedIn.class);
        assertThat(signedIn.getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .contains("ROLE_EDITOR", "FACTOR_AUTHORIZATION_CODE")
                .doesNotContain("ROLE_REVIEWER");
    }

    @Test
    void believesNoAddressThatIsNotVerifiedAndNoNameThatNobodyChose() throws Exception {
        account("unverified", "unverified@example.org");

        assertThat(signIn(
                        "sub", Map.of("sub", "unverified", "email", "unverified@example.org", "email_verified", false)))
                .satisfies(ProviderSecurityTests::isUnknown);
        assertThat(signIn("sub", Map.of("sub", "unverified"))).satisfies(ProviderSecurityTests::isUnknown);
    }

    @Test
    void knowsUsernamesWhereTheSettingNamesTheirClaim() throws Exception {
        account("by-name", null);

        assertThat(signIn("preferred_username", Map.of("sub", "1", "preferred_username", "by-name")).signedIn)
                .extracting(Authentication::getName)
                .isEqualTo("by-name");
    }

    @Test
    void makesNoAccount() throws Exception {
        assertThat(signIn("sub", Map.of("sub", "2", "email", "nobody@example.org", "email_verified", true)))
                .satisfies(ProviderSecurityTests::isUnknown);
        assertThat(accounts.findByEmail("nobody@example.org")).isEmpty();
        assertThat(jdbc.sql("select detail from audit_entry where kind = 'sign_in_refused' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .contains("no account");
    }

    @Test
    void letsNobodyInWhoIsDisabled() throws Exception {
        account("gone", "gone@example.org");
        jdbc.sql("update account set enabled = false where username = 'gone'").update();

        assertThat(signIn("sub", Map.of("sub", "3", "email", "gone@example.org", "email_verified", true)))
                .satisfies(ProviderSecurityTests::isUnknown);
    }

    @Test
    void takesNoAnswerThatNobodyAskedFor() throws Exception {
        var request = new MockHttpServletRequest("GET", "/login/oauth2/code/directory");
        request.setParameter("code", "stolen");
        request.setParameter("state", "made up");

        assertThat(answer("sub", request).location).endsWith("/login?failed");
    }

    private static void isUnknown(Answer answer) {
        assertThat(answer.location).endsWith("/login?nobody");
        assertThat(answer.signedIn).isNull();
    }

    /** What the browser is told, and who is then signed in. */
    private record Answer(
            @Nullable String location, @Nullable Authentication signedIn) {}

    private void account(String username, @Nullable String email) {
        accounts.save(new Account(
                username, "Somebody", new Password("correct horse battery"), Role.EDITOR, encoder, Instant.EPOCH));
        jdbc.sql("update account set email = :email where username = :username")
                .param("email", email)
                .param("username", username)
                .update();
    }

    private Answer signIn(String nameClaim, Map<String, Object> whom) throws ServletException, IOException {
        var start = new MockHttpServletRequest("GET", "/oauth2/authorization/directory");
        var redirect = new MockHttpServletResponse();
        new OAuth2AuthorizationRequestRedirectFilter(known(nameClaim)).doFilter(start, redirect, new MockFilterChain());
        var asked = UriComponentsBuilder.fromUriString(Objects.requireNonNull(redirect.getRedirectedUrl()))
                .build()
                .getQueryParams();
        var claims = new HashMap<>(whom);
        claims.put("nonce", asked.getFirst("nonce"));
        issuer.vouch(claims);
        var back = new MockHttpServletRequest("GET", "/login/oauth2/code/directory");
        back.setSession(Objects.requireNonNull(start.getSession()));
        back.setParameter("code", "once");
        back.setParameter("state", UriUtils.decode(Objects.requireNonNull(asked.getFirst("state")), "UTF-8"));
        return answer(nameClaim, back);
    }

    private Answer answer(String nameClaim, MockHttpServletRequest back) throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        try {
            providers
                    .byProvider(known(nameClaim), new NullRequestCache())
                    .doFilter(back, response, new MockFilterChain());
        } finally {
            SecurityContextHolder.clearContext();
        }
        HttpSession session = back.getSession();
        var context = session == null ? null : (SecurityContext) session.getAttribute("SPRING_SECURITY_CONTEXT");
        return new Answer(response.getRedirectedUrl(), context == null ? null : context.getAuthentication());
    }

    private static InMemoryClientRegistrationRepository known(String nameClaim) {
        return new InMemoryClientRegistrationRepository(ClientRegistrations.fromIssuerLocation(issuer.address())
                .registrationId("directory")
                .clientId("strikelog")
                .clientSecret("secret")
                .scope("openid", "email")
                .userNameAttributeName(nameClaim)
                .build());
    }
}
