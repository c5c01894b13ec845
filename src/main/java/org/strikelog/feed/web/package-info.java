/** The addresses of feeds and saved searches. */
@NullMarked
package org.strikelog.feed.web;

import org.jspecify.annotations.NullMarked;
