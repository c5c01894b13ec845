/** The page on which two filters stand side by side. */
@NullMarked
package org.strikelog.compare.web;

import org.jspecify.annotations.NullMarked;
