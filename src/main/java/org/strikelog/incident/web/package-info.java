/** How a request becomes a filter, and the pages of the record itself: the table of incidents and one incident. */
@NullMarked
package org.strikelog.incident.web;

import org.jspecify.annotations.NullMarked;
