package org.strikelog.group;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An actor: an armed group, a state force, or those who command or shelter them. */
@Entity
public class ArmedGroup {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String key;
    private String name;
    private @Nullable String abbreviation;

    @Enumerated(EnumType.STRING)
    private GroupKind kind;

    private @Nullable String country;
    private @Nullable String note;
    private boolean standsIn;

    @ElementCollection
    @CollectionTable(name = "armed_group_name", joinColumns = @JoinColumn(name = "group_id"))
    private Set<GroupName> names = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "membership", joinColumns = @JoinColumn(name = "group_id"))
    private List<Membership> memberships = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "sponsorship", joinColumns = @JoinColumn(name = "group_id"))
    private List<Sponsorship> sponsorships = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ArmedGroup() {}

    /**
     * @param key slug in addresses, of lower-case letters, digits and hyphens; never changes
     * @param country ISO 3166-1 alpha-2 of its home country
     */
    public ArmedGroup(
            String key,
            String name,
            @Nullable String abbreviation,
            GroupKind kind,
            @Nullable String country,
            @Nullable String note) {
        this.key = key;
        this.name = name;
        this.abbreviation = abbreviation;
        this.kind = kind;
        this.country = country;
        this.note = note;
    }

    /**
     * Says anew what it is.
     *
     * @param country ISO 3166-1 alpha-2 of its home country
     * @param names its other names; the preferred one is left out
     */
    public void describe(
            String name,
            @Nullable String abbreviation,
            GroupKind kind,
            @Nullable String country,
            @Nullable String note,
            Collection<GroupName> names) {
        this.name = name;
        this.abbreviation = abbreviation;
        this.kind = kind;
        this.country = country;
        this.note = note;
        this.names.clear();
        names.forEach(other -> alsoKnownAs(other.name(), other.language()));
    }

    /** Takes back under which umbrellas it stands and who sponsors it, to be said anew. */
    public void untie() {
        memberships.clear();
        sponsorships.clear();
    }

    /** Says that it stands for groups which sources leave unnamed: any of those under its umbrellas. */
    public void standsIn() {
        standsIn = true;
    }

    /** Adds another name; the preferred one is left out. */
    public void alsoKnownAs(String name, String language) {
        if (!name.equals(this.name)) {
            names.add(new GroupName(name, language));
        }
    }

    /** Puts it under an umbrella for some days. */
    public void joins(ArmedGroup umbrella, Validity validity) {
        memberships.add(new Membership(umbrella, validity));
    }

    /** Says who arms, pays or leads it for some days. */
    public void isSponsoredBy(ArmedGroup sponsor, Validity validity) {
        sponsorships.add(new Sponsorship(sponsor, validity));
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    /** {@return how often it was saved} */
    public long version() {
        return version;
    }
}
