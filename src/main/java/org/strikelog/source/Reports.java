package org.strikelog.source;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All reports, for those who write; readers ask the {@link Library}. */
public interface Reports extends Repository<Report, Long> {

    Report save(Report report);

    Optional<Report> findByKey(String key);

    Optional<Report> findFirstByUrl(String url);

    boolean existsByKey(String key);
}
