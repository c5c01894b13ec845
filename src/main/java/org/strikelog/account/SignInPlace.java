package org.strikelog.account;

import java.time.Instant;

/**
 * From where an account signed in.
 *
 * @param noticed false: its owner has still to be told that address or browser was not seen before
 */
public record SignInPlace(SignInOrigin origin, Instant firstAt, Instant lastAt, boolean noticed) {}
