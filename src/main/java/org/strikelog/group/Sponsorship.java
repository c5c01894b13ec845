package org.strikelog.group;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** A group is armed, paid or led by another. What the group does does not count for the sponsor. */
@Embeddable
class Sponsorship {

    @ManyToOne(fetch = FetchType.LAZY)
    private ArmedGroup sponsor;

    @Embedded
    private @Nullable Validity validity;

    @SuppressWarnings("NullAway.Init")
    protected Sponsorship() {}

    Sponsorship(ArmedGroup sponsor, Validity validity) {
        this.sponsor = sponsor;
        this.validity = validity;
    }
}
