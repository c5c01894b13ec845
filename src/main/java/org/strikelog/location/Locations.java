package org.strikelog.location;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All places, for those who write; readers ask the {@link Gazetteer}. */
public interface Locations extends Repository<Location, Long> {

    Location save(Location location);

    Optional<Location> findByKey(String key);

    boolean existsByKey(String key);

    Location saveAndFlush(Location location);

    boolean existsByKindAndNameAndKeyNot(LocationKind kind, String name, String key);

    boolean existsByKindAndName(LocationKind kind, String name);
}
