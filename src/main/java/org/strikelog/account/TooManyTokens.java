package org.strikelog.account;

/** An account has as many tokens as it may have. */
public class TooManyTokens extends RuntimeException {

    TooManyTokens() {
        super("You have %d tokens, which is as many as there may be. Revoke one first.".formatted(ApiTokens.MOST));
    }
}
