package org.strikelog.stream;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A position is of another database, from which this record was moved: its transactions say nothing here. */
@ResponseStatus(HttpStatus.GONE)
public class PositionLost extends RuntimeException {

    PositionLost(Position position) {
        super("%s is of a database that this record has left since. Begin again, without it.".formatted(position));
    }
}
