package org.strikelog.group;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group as lists and profiles show it.
 *
 * @param country ISO 3166-1 alpha-2 of its home country
 * @param names its other names
 */
public record GroupSummary(
        String key,
        String name,
        @Nullable String abbreviation,
        GroupKind kind,
        @Nullable String country,
        @Nullable String note,
        List<GroupName> names) {}
