package org.strikelog.account;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All accounts, by username. */
public interface Accounts extends Repository<Account, Long> {

    Account save(Account account);

    /** Whatever the case of the username. */
    @Query("select a from Account a where lower(a.username) = lower(:username)")
    Optional<Account> findByUsername(String username);

    boolean existsByRoleAndEnabledTrue(Role role);
}
