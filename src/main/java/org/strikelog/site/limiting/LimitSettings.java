package org.strikelog.site.limiting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one client may ask of the API, the feeds and what is drawn on request. Pages are not counted.
 *
 * @param enabled turned off where a gateway in front does this
 * @param requestsPerMinute of one client, all at once or spread; a reader who drags on the explorer makes some 30 a second
 * @param exportsPerHour of one client: whole tables, pictures and documents, which cost more than a page of a list
 */
@ConfigurationProperties("strikelog.limits")
record LimitSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("3000") int requestsPerMinute,
        @DefaultValue("120") int exportsPerHour) {}
