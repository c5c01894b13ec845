package org.strikelog.api.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Said of an operation that will go: every answer of it says so, and so does the OpenAPI document. Days are ISO 8601, and
 * begin at midnight UTC.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9745">RFC 9745, Deprecation</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8594">RFC 8594, Sunset</a>
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Leaving {

    /** {@return the day from which on nobody should begin to use it} */
    String since();

    /** {@return the day from which on it may be gone; at least a year later} */
    String until();

    /** {@return the address that does the same, or tells how to} */
    String instead();
}
