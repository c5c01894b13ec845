/** Signing in and out, and setting up the first administrator. */
@NullMarked
package org.strikelog.account.web;

import org.jspecify.annotations.NullMarked;
