package org.strikelog.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A journey in a real browser, as in {@link BrowserTest}, that changes the record. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EditingTest
@ExtendWith(BrowserExtension.class)
public @interface BrowserEditingTest {}
