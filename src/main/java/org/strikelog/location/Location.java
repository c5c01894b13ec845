package org.strikelog.location;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An entry of the gazetteer: a place under its preferred name, with every other name it goes by. */
@Entity
public class Location {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String key;
    private String name;

    @Enumerated(EnumType.STRING)
    private LocationKind kind;

    private @Nullable String country;
    private @Nullable String admin1;

    @Embedded
    private @Nullable Coordinates coordinates;

    private @Nullable Double radiusKm;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Location parent;

    @ElementCollection
    @CollectionTable(name = "location_name", joinColumns = @JoinColumn(name = "location_id"))
    private Set<LocationName> names = new LinkedHashSet<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Location() {}

    /**
     * @param key slug in addresses, of lower-case letters, digits and hyphens; never changes
     * @param country ISO 3166-1 alpha-2
     * @param admin1 first-level division, as a name
     */
    public Location(String key, String name, LocationKind kind, @Nullable String country, @Nullable String admin1) {
        this.key = key;
        this.name = name;
        this.kind = kind;
        this.country = country;
        this.admin1 = admin1;
    }

    /**
     * Says where it is.
     *
     * @param radiusKm how far from the coordinates it reaches, in kilometres
     */
    public void situate(Coordinates coordinates, double radiusKm) {
        this.coordinates = coordinates;
        this.radiusKm = radiusKm;
    }

    /** Says what it lies in. */
    public void placeWithin(Location parent) {
        this.parent = parent;
    }

    /**
     * Says anew what it is.
     *
     * @param country ISO 3166-1 alpha-2
     * @param names its other names; the preferred one is left out
     */
    public void describe(String name, LocationKind kind, @Nullable String country, Collection<LocationName> names) {
        this.name = name;
        this.kind = kind;
        this.country = country;
        this.names.clear();
        names.forEach(other -> alsoKnownAs(other.name(), other.language()));
    }

    /** Takes back where it is, as of what moves. */
    public void unsettle() {
        coordinates = null;
        radiusKm = null;
    }

    /** Takes back what it lies in. */
    public void placeNowhere() {
        parent = null;
    }

    /** Adds another name; the preferred one is left out. */
    public void alsoKnownAs(String name, String language) {
        if (!name.equals(this.name)) {
            names.add(new LocationName(name, language));
        }
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    public LocationKind kind() {
        return kind;
    }

    public Optional<String> country() {
        return Optional.ofNullable(country);
    }

    /** {@return where it is; none for what moves, such as a ship} */
    public Optional<Coordinates> coordinates() {
        return Optional.ofNullable(coordinates);
    }

    /** {@return how far from its coordinates it reaches, in kilometres} */
    public Optional<Double> radiusKm() {
        return Optional.ofNullable(radiusKm);
    }

    /** {@return how often it was saved} */
    public long version() {
        return version;
    }

    public Set<LocationName> names() {
        return Set.copyOf(names);
    }
}
