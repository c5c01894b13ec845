package org.strikelog.source;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

/** All speakers. */
public interface Speakers extends Repository<Speaker, Long> {

    Speaker save(Speaker speaker);

    Optional<Speaker> findByKey(String key);

    Optional<Speaker> findByName(String name);

    boolean existsByKey(String key);

    @EntityGraph(attributePaths = "house")
    List<Speaker> findAllByOrderByName();
}
