@NullMarked
package org.strikelog.importer.web;

import org.jspecify.annotations.NullMarked;
