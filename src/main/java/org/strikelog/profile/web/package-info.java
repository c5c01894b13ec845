/** The pages of groups, places and reports, and the lists that lead to them. */
@NullMarked
package org.strikelog.profile.web;

import org.jspecify.annotations.NullMarked;
