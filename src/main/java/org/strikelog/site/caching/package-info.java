/** How long an answer holds: as long as the record does. */
@NullMarked
package org.strikelog.site.caching;

import org.jspecify.annotations.NullMarked;
