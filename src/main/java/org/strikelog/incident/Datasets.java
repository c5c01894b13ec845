package org.strikelog.incident;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All data sets. */
public interface Datasets extends Repository<Dataset, Long> {

    Dataset save(Dataset dataset);

    Optional<Dataset> findByKey(String key);

    List<Dataset> findAllByOrderByName();
}
