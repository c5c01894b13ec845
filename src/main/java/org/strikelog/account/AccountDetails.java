package org.strikelog.account;

import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/** Tells Spring Security who goes by a username, whatever its case. */
@Service
class AccountDetails implements UserDetailsService {

    private final Accounts accounts;

    AccountDetails(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public SignedIn loadUserByUsername(String username) {
        return accounts.findByUsername(username)
                .map(Account::signedIn)
                .orElseThrow(() -> new UsernameNotFoundException(username));
    }
}
