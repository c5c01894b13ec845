/** What readers and clients see when something cannot be answered. */
@NullMarked
package org.strikelog.site.problem;

import org.jspecify.annotations.NullMarked;
