/** The page on which administrators set up webhooks and see what became of their messages. */
@NullMarked
package org.strikelog.webhook.web;

import org.jspecify.annotations.NullMarked;
