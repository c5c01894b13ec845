/** Who may go where, and what browsers are told to refuse. */
@NullMarked
package org.strikelog.site.security;

import org.jspecify.annotations.NullMarked;
