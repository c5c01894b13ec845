/** The addresses below {@code /ogc}, as JSON and as pages. */
@NullMarked
package org.strikelog.ogc.web;

import org.jspecify.annotations.NullMarked;
