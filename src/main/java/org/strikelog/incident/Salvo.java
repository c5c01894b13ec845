package org.strikelog.incident;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.CountRange;

/**
 * How many munitions there were, each count empty where nobody said.
 *
 * @param launched at the target
 * @param intercepted before they reached it
 * @param hit that reached it
 */
@Embeddable
public record Salvo(
        @Embedded
        @AttributeOverride(name = "low", column = @Column(name = "launched_low"))
        @AttributeOverride(name = "high", column = @Column(name = "launched_high"))
        @Nullable
        CountRange launched,

        @Embedded
        @AttributeOverride(name = "low", column = @Column(name = "intercepted_low"))
        @AttributeOverride(name = "high", column = @Column(name = "intercepted_high"))
        @Nullable
        CountRange intercepted,

        @Embedded
        @AttributeOverride(name = "low", column = @Column(name = "hit_low"))
        @AttributeOverride(name = "high", column = @Column(name = "hit_high"))
        @Nullable
        CountRange hit) {

    public Salvo {
        launched = launched == null || launched.unknown() ? null : launched;
        intercepted = intercepted == null || intercepted.unknown() ? null : intercepted;
        hit = hit == null || hit.unknown() ? null : hit;
    }

    /** Nobody said how many. */
    public static final Salvo UNKNOWN = new Salvo(null, null, null);
}
