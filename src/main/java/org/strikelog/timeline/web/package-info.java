/** The page of the chronicle. */
@NullMarked
package org.strikelog.timeline.web;

import org.jspecify.annotations.NullMarked;
