/** The shell around the modules: layout, errors, codebook, embedded database and sample record. */
@NullMarked
package org.strikelog.site;

import org.jspecify.annotations.NullMarked;
