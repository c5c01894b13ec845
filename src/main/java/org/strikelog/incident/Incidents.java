package org.strikelog.incident;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All incidents, whatever their state, for those who write. They are saved through the {@link Ledger}. */
public interface Incidents extends Repository<Incident, Long> {

    Incident saveAndFlush(Incident incident);

    Optional<Incident> findById(long id);

    Optional<Incident> findByDatasetKeyAndExternalId(String dataset, String externalId);
}
