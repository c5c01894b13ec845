package org.strikelog.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A journey in a real browser through the whole application with the sample record. Its methods take a {@link Browser}.
 *
 * <p>Skipped where no Chromium is found, unless the system property {@code browser} is {@code required}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@WholeApplicationTest
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {}
