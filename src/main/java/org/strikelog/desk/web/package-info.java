/** The editors' pages: the desk, the form of an incident, and what its fields look up. */
@NullMarked
package org.strikelog.desk.web;

import org.jspecify.annotations.NullMarked;
