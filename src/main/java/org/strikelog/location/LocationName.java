package org.strikelog.location;

import jakarta.persistence.Embeddable;

/**
 * Another name of a place.
 *
 * @param name in its own script
 * @param language BCP 47, such as {@code ar}, or {@code ar-Latn} for Arabic in Latin letters
 */
@Embeddable
public record LocationName(String name, String language) {}
