/** The addresses at which programs write. */
@NullMarked
package org.strikelog.authoring.web;

import org.jspecify.annotations.NullMarked;
