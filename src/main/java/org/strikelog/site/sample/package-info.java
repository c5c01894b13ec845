/** The record that a new Strikelog shows: loaded once, from the files that come with the application. */
@NullMarked
package org.strikelog.site.sample;

import org.jspecify.annotations.NullMarked;
