package org.strikelog.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in.
 *
 * @param secondFactor {@code none}, {@code editors} or {@code everyone} has to give more than a password
 */
@ConfigurationProperties("strikelog.sign-in")
record SignInSettings(@DefaultValue("none") SecondFactor secondFactor) {}
