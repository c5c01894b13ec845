/** How much one client may ask of the server, so that there is something left for the others. */
@NullMarked
package org.strikelog.site.limiting;

import org.jspecify.annotations.NullMarked;
