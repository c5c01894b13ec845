/** What whoever runs the application sees of it: numbers of requests in the log, and how much work is waiting. */
@NullMarked
package org.strikelog.site.operation;

import org.jspecify.annotations.NullMarked;
