package org.strikelog.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All accounts, by username. */
public interface Accounts extends Repository<Account, Long> {

    Account save(Account account);

    /** Whatever the case of the username. */
    @Query("select a from Account a where lower(a.username) = lower(:username)")
    Optional<Account> findByUsername(String username);

    /** {@return all that are reached at an address, whatever its case} */
    @Query("select a from Account a where lower(a.email) = lower(:email)")
    List<Account> findByEmail(String email);

    boolean existsByRoleAndEnabledTrue(Role role);

    /** {@return whether anybody else who may sign in has one of these roles} */
    boolean existsByUsernameNotAndRoleInAndEnabledTrue(String username, Collection<Role> roles);
}
