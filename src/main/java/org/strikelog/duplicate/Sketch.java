package org.strikelog.duplicate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.CountRange;
import org.strikelog.incident.EventType;
import org.strikelog.incident.Occurrence;
import org.strikelog.incident.Weapon;
import org.strikelog.location.Coordinates;

/**
 * What of an incident decides whether it is the same attack as another; of one that is still being typed, as much as is
 * there.
 *
 * @param id its number; none before its first save
 * @param title blank where none is typed yet
 * @param place none where nobody has said where
 * @param launched how many munitions; none where nobody said
 * @param groups names by key of those said to have done it
 * @param reports keys of those it cites
 */
public record Sketch(
        @Nullable Long id,
        String title,
        Occurrence occurrence,
        @Nullable Spot place,
        @Nullable EventType eventType,
        Set<Weapon> weapons,
        @Nullable CountRange launched,
        SortedMap<String, String> groups,
        SortedSet<String> reports) {

    public Sketch {
        weapons = new TreeSet<>(weapons);
        weapons.remove(Weapon.UNKNOWN);
        launched = launched == null || launched.unknown() ? null : launched;
        groups = new TreeMap<>(groups);
        reports = new TreeSet<>(reports);
    }

    /**
     * Where it was.
     *
     * @param key of the gazetteer's entry; none for a bare point
     * @param coordinates none where the place has none, such as a ship
     * @param radiusKm how far from the coordinates it may have been, in kilometres
     */
    public record Spot(
            @Nullable String key,
            @Nullable String name,
            @Nullable Coordinates coordinates,
            double radiusKm) {

        /** {@return what it is called, or its coordinates} */
        public String words() {
            return name == null ? String.valueOf(coordinates) : name;
        }
    }

    long number() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    /** {@return how far apart two hours are; none where one of them is not known} */
    Optional<Duration> between(Sketch other) {
        return hour().flatMap(mine ->
                other.hour().map(theirs -> Duration.between(mine, theirs).abs()));
    }

    /** Where no offset is given, the hour counts as that of UTC, as it does for the other of the same place. */
    private Optional<LocalDateTime> hour() {
        return Optional.ofNullable(occurrence.localTime())
                .map(time -> occurrence
                        .startsOn()
                        .atTime(time)
                        .minusSeconds(
                                occurrence.utcOffset() == null
                                        ? 0
                                        : ZoneOffset.of(occurrence.utcOffset()).getTotalSeconds()));
    }

    /** {@return the same for sketches of the same, so that it can be told whether what decides has changed} */
    public String digest() {
        String text = String.join(
                "\n",
                title.strip(),
                occurrence.toString(),
                String.valueOf(place == null ? null : Map.entry(placed(place), place.radiusKm())),
                String.valueOf(eventType),
                weapons.toString(),
                String.valueOf(launched),
                groups.keySet().toString(),
                reports.toString());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static String placed(Spot place) {
        return place.coordinates() == null
                ? String.valueOf(place.key())
                : place.coordinates().toString();
    }
}
