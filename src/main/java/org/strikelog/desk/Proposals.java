package org.strikelog.desk;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Changes of public incidents that are not public yet. */
interface Proposals extends Repository<Proposal, Long> {

    Proposal saveAndFlush(Proposal proposal);

    Optional<Proposal> findByIncidentIdAndOwner(long incidentId, String owner);

    void delete(Proposal proposal);
}
