package org.strikelog.group;

import jakarta.persistence.Embeddable;

/**
 * Another name of a group.
 *
 * @param name in its own script
 * @param language BCP 47, such as {@code ar}, or {@code ar-Latn} for Arabic in Latin letters
 */
@Embeddable
public record GroupName(String name, String language) {}
