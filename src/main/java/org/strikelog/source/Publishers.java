package org.strikelog.source;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All publishers. */
public interface Publishers extends Repository<Publisher, Long> {

    Publisher save(Publisher publisher);

    Optional<Publisher> findByName(String name);

    List<Publisher> findAllByOrderByName();
}
