package org.strikelog.site.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.strikelog.account.Account;
import org.strikelog.account.Accounts;
import org.strikelog.account.ApiTokens;
import org.strikelog.account.Password;
import org.strikelog.account.Role;
import org.strikelog.account.SignedIn;
import org.strikelog.account.TokenScope;
import org.strikelog.support.EditingTest;

/** Every address by every role, as {@code authorisation.txt} says. An address without a row fails. */
@EditingTest
class AuthorisationTests {

    private static final List<Row> ROWS = rows();

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private UserDetailsService details;

    @Autowired
    private ApiTokens tokens;

    @BeforeEach
    void haveAnAccountOfEachRole() {
        for (var role : Role.values()) {
            if (accounts.findByUsername(nameOf(role)).isEmpty()) {
                var password = new Password("correct horse battery");
                accounts.save(new Account(nameOf(role), "A " + role, password, role, encoder, Instant.EPOCH));
            }
        }
    }

    @Test
    void everyAddressHasARow() {
        var mapped = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(AuthorisationTests::mapped)
                .collect(Collectors.toCollection(TreeSet::new));
        var written = ROWS.stream().map(Row::mapping).collect(Collectors.toCollection(TreeSet::new));

        assertThat(without(mapped, written))
                .as("mapped, without a row in src/test/resources/authorisation.txt")
                .isEmpty();
        assertThat(without(written, mapped)).as("rows for what is not mapped").isEmpty();
    }

    @Test
    void isClosedToWhoeverIsNotSignedIn() {
        check(null);
    }

    @ParameterizedTest
    @EnumSource
    void isOpenToEachRoleAsFarAsItsRow(Role role) {
        check(role);
    }

    /** An administrator's token, with every scope and with none: it opens the API, and no page. */
    @Test
    void isOpenToTokensByTheirScopes() {
        var owner = (SignedIn) details.loadUserByUsername(nameOf(Role.ADMINISTRATOR));
        var every = tokens.make(owner, "every scope", EnumSet.allOf(TokenScope.class), 30);
        var none = tokens.make(owner, "no scope", Set.of(), 30);
        var softly = new SoftAssertions();
        for (var row : ROWS) {
            softly.assertThat(outcome(row, request -> request.header("Authorization", "Bearer " + every)))
                    .as("%s for a token with every scope", row.mapping())
                    .isEqualTo(row.address().startsWith("/api/v1/") ? Outcome.PASSED : row.expected(null));
            softly.assertThat(outcome(row, request -> request.header("Authorization", "Bearer " + none)))
                    .as("%s for a token without a scope", row.mapping())
                    .isEqualTo(row.byToken() ? Outcome.REFUSED : row.expected(null));
        }
        softly.assertAll();
        tokens.of(owner.getUsername()).forEach(token -> tokens.revoke(owner.getUsername(), token.id()));
    }

    private void check(Role role) {
        var softly = new SoftAssertions();
        for (var row : ROWS) {
            var outcome = outcome(
                    row,
                    request -> role == null ? request : request.with(user(details.loadUserByUsername(nameOf(role)))));
            softly.assertThat(outcome)
                    .as("%s for %s", row.mapping(), role == null ? "anybody" : role)
                    .isEqualTo(row.expected(role));
        }
        softly.assertAll();
    }

    private Outcome outcome(Row row, UnaryOperator<MockMvcRequestBuilder> asker) {
        var request = pages.method(row.method()).uri(row.example()).with(csrf());
        // What goes on for ever is not waited for.
        var answer = asker.apply(request).asyncExchange().getResponse();
        if (answer.getStatus() == 302 && "/login".equals(answer.getRedirectedUrl())) {
            return Outcome.SIGN_IN;
        }
        return switch (answer.getStatus()) {
            case 401 -> Outcome.UNAUTHORISED;
            case 403 -> Outcome.REFUSED;
            default -> answer.getStatus() < 500 ? Outcome.PASSED : Outcome.BROKEN;
        };
    }

    private static Stream<String> mapped(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        var names = methods.isEmpty()
                ? Set.of("GET")
                : methods.stream().map(Enum::name).collect(Collectors.toSet());
        return info.getPatternValues().stream()
                .flatMap(address -> names.stream().map(name -> name + " " + address));
    }

    private static Set<String> without(Set<String> all, Set<String> others) {
        var rest = new TreeSet<>(all);
        rest.removeAll(others);
        return rest;
    }

    private static String nameOf(Role role) {
        return "table-" + role;
    }

    private static List<Row> rows() {
        try {
            return new ClassPathResource("authorisation.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Row::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private enum Outcome {
        PASSED,
        SIGN_IN,
        UNAUTHORISED,
        REFUSED,
        BROKEN
    }

    /**
     * @param least role that may; null for everyone
     * @param byToken whether it takes a token with a scope, and no role is enough
     */
    private record Row(HttpMethod method, String address, Role least, boolean byToken) {

        static Row of(String line) {
            var columns = line.split("\\s+");
            assertThat(columns).as(line).hasSize(3);
            var byToken = columns[2].equals("token");
            return new Row(HttpMethod.valueOf(columns[0]), columns[1], role(columns[2]), byToken);
        }

        private static Role role(String name) {
            return name.equals("everyone") || name.equals("token")
                    ? null
                    : Arrays.stream(Role.values())
                            .filter(role -> role.toString().equals(name))
                            .findFirst()
                            .orElseThrow();
        }

        String mapping() {
            return method + " " + address;
        }

        /** {@return an address that leads there, to something that does not exist where it names anything} */
        String example() {
            return address.replaceAll("\\{[^/]*}", "0").replace("**", "liveness");
        }

        Outcome expected(Role role) {
            if (byToken) {
                return role == null ? Outcome.UNAUTHORISED : Outcome.REFUSED;
            }
            if (least == null || role != null && role.compareTo(least) >= 0) {
                return Outcome.PASSED;
            }
            if (role != null) {
                return Outcome.REFUSED;
            }
            return address.startsWith("/api/") ? Outcome.UNAUTHORISED : Outcome.SIGN_IN;
        }
    }
}
