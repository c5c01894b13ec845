/**
 * The database a newcomer never has to install: PostgreSQL run by the application itself, unless it is given another.
 */
@NamedInterface("database")
@NullMarked
package org.strikelog.site.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
