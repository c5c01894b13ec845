package org.strikelog.webhook;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where webhooks may lead.
 *
 * @param allowPrivate whether to private, loopback and link-local addresses too, as within a network of one's own
 */
@ConfigurationProperties("strikelog.webhooks")
record WebhookSettings(@DefaultValue("false") boolean allowPrivate) {}
