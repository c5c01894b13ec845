package org.strikelog.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strikelog.account.Account;
import org.strikelog.account.Accounts;
import org.strikelog.account.Role;
import org.strikelog.desk.DeskSettings.PublishOwn;

class RightsTests {

    @ParameterizedTest(name = "own work: {0}, another reviewer: {1}, reviewer: {2}, own: {3} -> {4}")
    @CsvSource({
        "ALONE,  false, true,  true,  true",
        "ALONE,  true,  true,  true,  false",
        "ALONE,  true,  true,  false, true",
        "NEVER,  false, true,  true,  false",
        "NEVER,  true,  true,  false, true",
        "ALWAYS, true,  true,  true,  true",
        "ALWAYS, true,  false, false, false",
        "ALONE,  false, false, true,  false"
    })
    void letsReviewersPublishAndTheirOwnWorkWhereNobodyElseCould(
            PublishOwn setting, boolean another, boolean reviewer, boolean own, boolean may) {
        Rights rights = new Rights(new Others(another), new DeskSettings(setting));

        assertThat(rights.mayPublish(new Editor("lina", reviewer), own ? "lina" : "omar"))
                .isEqualTo(may);
    }

    private record Others(boolean reviewers) implements Accounts {

        @Override
        public Account save(Account account) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Account> findByUsername(String username) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Account> findByEmail(String email) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean existsByRoleAndEnabledTrue(Role role) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean existsByUsernameNotAndRoleInAndEnabledTrue(String username, Collection<Role> roles) {
            return reviewers;
        }
    }
}
