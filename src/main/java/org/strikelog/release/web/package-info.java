/** The pages, files and addresses of releases, and where administrators make them. */
@NullMarked
package org.strikelog.release.web;

import org.jspecify.annotations.NullMarked;
