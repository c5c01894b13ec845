package org.strikelog.account;

import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/** Tells Spring Security who goes by a username, whatever its case. */
@Service
class AccountDetails implements UserDetailsService {

    private final Accounts accounts;
    private final OneTimeCodes codes;

    AccountDetails(Accounts accounts, OneTimeCodes codes) {
        this.accounts = accounts;
        this.codes = codes;
    }

    @Override
    public SignedIn loadUserByUsername(String username) {
        return accounts.findByUsername(username)
                .map(account -> account.signedIn(codes.areAskedOf(account.username())))
                .orElseThrow(() -> new UsernameNotFoundException(username));
    }
}
