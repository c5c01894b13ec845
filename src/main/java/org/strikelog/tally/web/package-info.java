/** The pages of official counts. */
@NullMarked
package org.strikelog.tally.web;

import org.jspecify.annotations.NullMarked;
