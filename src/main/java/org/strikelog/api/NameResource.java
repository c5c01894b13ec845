package org.strikelog.api;

/**
 * Another name of a place or a group.
 *
 * @param name in its own script
 * @param language BCP 47, such as {@code ar}, or {@code ar-Latn} for Arabic in Latin letters
 */
@Complete
public record NameResource(String name, String language) {}
