package org.strikelog.source;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * A report was taken back.
 *
 * @param on the day on which it was
 * @param reason shown to the public
 * @param by who took it back, such as its publisher
 */
@Embeddable
public record Retraction(
        @Column(name = "retracted_on") LocalDate on,
        @Column(name = "retraction") String reason,
        @Column(name = "retracted_by") String by) {}
