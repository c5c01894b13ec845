package org.strikelog.group;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** A group stands under an umbrella. What the group does counts for the umbrella while it does. */
@Embeddable
class Membership {

    @ManyToOne(fetch = FetchType.LAZY)
    private ArmedGroup umbrella;

    @Embedded
    private @Nullable Validity validity;

    @SuppressWarnings("NullAway.Init")
    protected Membership() {}

    Membership(ArmedGroup umbrella, Validity validity) {
        this.umbrella = umbrella;
        this.validity = validity;
    }
}
