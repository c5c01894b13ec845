package org.strikelog.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.strikelog.support.DatabaseTest;

@DatabaseTest
@Import({FirstAdministrator.class, PasswordConfiguration.class})
class FirstAdministratorDatabaseTests {

    private static final Password PASSWORD = new Password("correct horse battery");

    @Autowired
    private FirstAdministrator administrator;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isSetUpByTheLinkOnce() {
        var token = administrator.invite();
        administrator.accept(token, "Lina", "Lina Haddad", PASSWORD);

        assertThat(administrator.isMissing()).isFalse();
        assertThat(administrator.isInvited(token)).isFalse();
        assertThatExceptionOfType(LinkExpired.class)
                .isThrownBy(() -> administrator.accept(token, "Omar", "Omar", PASSWORD));
    }

    @Test
    void isFoundWhateverTheCaseOfTheName() {
        administrator.appoint("Lina", "Lina Haddad", PASSWORD);

        assertThat(accounts.findByUsername("LINA")).hasValueSatisfying(account -> {
            assertThat(account.username()).isEqualTo("Lina");
            assertThat(account.role()).isEqualTo(Role.ADMINISTRATOR);
        });
    }

    @Test
    void sharesItsNameWithNobody() {
        administrator.appoint("Lina", "Lina Haddad", PASSWORD);

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> administrator.appoint("lina", "Another", PASSWORD));
    }

    @Test
    void isNotInvitedByAnOlderLink() {
        var older = administrator.invite();
        var newer = administrator.invite();

        assertThat(administrator.isInvited(older)).isFalse();
        assertThat(administrator.isInvited(newer)).isTrue();
    }

    @Test
    void isNotInvitedForLongerThanADay() {
        var token = administrator.invite();
        jdbc.sql("update setup_token set expires_at = expires_at - interval '24 hours'")
                .update();

        assertThat(administrator.isInvited(token)).isFalse();
    }

    @Test
    void keepsNeitherPasswordNorToken() {
        var token = administrator.invite();
        administrator.appoint("Lina", "Lina Haddad", PASSWORD);

        assertThat(jdbc.sql("select password_hash from account")
                        .query(String.class)
                        .single())
                .startsWith("{bcrypt}");
        assertThat(jdbc.sql("select encode(token_hash, 'escape') from setup_token")
                        .query(String.class)
                        .single())
                .doesNotContain(token);
    }
}
