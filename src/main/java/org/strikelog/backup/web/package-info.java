/** Where administrators see how backups do. */
@NullMarked
package org.strikelog.backup.web;

import org.jspecify.annotations.NullMarked;
