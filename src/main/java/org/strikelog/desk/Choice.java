package org.strikelog.desk;

import org.jspecify.annotations.Nullable;

/**
 * One entry of the record that a field can refer to.
 *
 * @param name its preferred name
 * @param detail what tells it from others of a like name: kind, country, date
 * @param also the name in another script that matched, or the address of a report
 */
public record Choice(
        String key, String name, String detail, @Nullable String also) {}
