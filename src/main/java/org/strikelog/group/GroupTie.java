package org.strikelog.group;

import java.util.Locale;

/**
 * Another group to which a group is tied.
 *
 * @param validity the days on which the tie holds
 */
public record GroupTie(Relation relation, String key, String name, Validity validity) {

    /** What the other group is to this one. */
    public enum Relation {
        UMBRELLA,
        MEMBER,
        SPONSOR,
        SPONSORED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
