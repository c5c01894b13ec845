/** The explorer's page. */
@NullMarked
package org.strikelog.map.web;

import org.jspecify.annotations.NullMarked;
