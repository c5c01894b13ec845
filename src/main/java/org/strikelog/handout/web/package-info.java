/** Addresses of what is taken away. */
@NullMarked
package org.strikelog.handout.web;

import org.jspecify.annotations.NullMarked;
