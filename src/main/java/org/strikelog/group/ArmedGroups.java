package org.strikelog.group;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All groups, for those who write; readers ask the {@link GroupDirectory}. */
public interface ArmedGroups extends Repository<ArmedGroup, Long> {

    ArmedGroup save(ArmedGroup group);

    Optional<ArmedGroup> findByKey(String key);

    boolean existsByKey(String key);

    ArmedGroup saveAndFlush(ArmedGroup group);

    boolean existsByKindAndNameAndKeyNot(GroupKind kind, String name, String key);

    boolean existsByKindAndName(GroupKind kind, String name);
}
