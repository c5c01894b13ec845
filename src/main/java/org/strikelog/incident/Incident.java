package org.strikelog.incident;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
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
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.strikelog.location.Coordinates;
import org.strikelog.location.Location;

/**
 * One attack, or one event that belongs with the attacks, with all that was said of it.
 *
 * <p>It is saved through the {@link Ledger}, which keeps a revision of every save.
 */
@Entity
public class Incident {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String title;
    private String summary = "";

    @Enumerated(EnumType.STRING)
    private EventType eventType;

    @ElementCollection
    @CollectionTable(name = "incident_weapon", joinColumns = @JoinColumn(name = "incident_id"))
    @Column(name = "weapon")
    @Enumerated(EnumType.STRING)
    private Set<Weapon> weapons = EnumSet.noneOf(Weapon.class);

    private @Nullable String designations;
    private @Nullable String target;

    @Enumerated(EnumType.STRING)
    private Outcome outcome = Outcome.UNKNOWN;

    @Embedded
    private @Nullable Salvo salvo;

    @Embedded
    private Occurrence occurrence;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Location location;

    @Embedded
    private @Nullable Coordinates coordinates;

    private @Nullable Double radiusKm;
    private @Nullable String country;

    @Enumerated(EnumType.STRING)
    private PlacePrecision placePrecision = PlacePrecision.COUNTRY;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "incident_id", nullable = false)
    @OrderBy("id")
    private List<Attribution> attributions = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "incident_id", nullable = false)
    @OrderBy("id")
    private List<Figure> figures = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "citation", joinColumns = @JoinColumn(name = "incident_id"))
    @OrderColumn(name = "position")
    private List<Citation> citations = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "incident_id", nullable = false)
    @OrderBy("decidedOn, id")
    private List<Assessment> assessments = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private State state = State.DRAFT;

    private @Nullable String draftedBy;
    private @Nullable String returned;
    private @Nullable String retraction;

    @ManyToOne(fetch = FetchType.LAZY)
    private Dataset dataset;

    private @Nullable String externalId;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Incident responseTo;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Incident mergedInto;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Incident() {}

    /**
     * Begins a draft.
     *
     * @param externalId its id in the data set it comes from; none for our own
     */
    public Incident(
            Dataset dataset, @Nullable String externalId, String title, EventType eventType, Occurrence occurrence) {
        this.dataset = dataset;
        this.externalId = externalId;
        this.title = title;
        this.eventType = eventType;
        this.occurrence = occurrence;
    }

    /** Tells what happened, in the editors' own words; the summary may hold simple Markdown. */
    public void describe(String title, String summary) {
        this.title = title;
        this.summary = summary;
    }

    /**
     * Tells what kind of event it was, and against what.
     *
     * @param designations names of weapons as the sources give them
     * @param target in words; groups attacked are attributions
     */
    public void classify(
            EventType eventType, Collection<Weapon> weapons, @Nullable String designations, @Nullable String target) {
        this.eventType = eventType;
        this.weapons.retainAll(weapons);
        this.weapons.addAll(weapons);
        this.designations = designations;
        this.target = target;
    }

    /** Tells what became of the attack, and of how many munitions. */
    public void conclude(Outcome outcome, Salvo salvo) {
        this.outcome = outcome;
        this.salvo = salvo;
    }

    /** Tells when it happened. */
    public void date(Occurrence occurrence) {
        this.occurrence = occurrence;
    }

    /**
     * Tells that it happened at, near or somewhere in a named place.
     *
     * @param radiusKm how far from there it may have been, in kilometres; none leaves it to the place and precision
     */
    public void locate(Location location, PlacePrecision precision, @Nullable Double radiusKm) {
        this.location = location;
        this.placePrecision = precision;
        this.country = location.country().orElse(null);
        this.coordinates = location.coordinates().orElse(null);
        this.radiusKm = coordinates == null
                ? null
                : Objects.requireNonNullElseGet(
                        radiusKm, () -> precision.radiusKm(location.radiusKm().orElse(null)));
    }

    /**
     * Tells that it happened at a point which no gazetteer names, or which says more than the name of its place.
     *
     * @param location the place it lies in or near; none where no name is known
     * @param radiusKm how far from the point it may have been, in kilometres; none leaves it to the precision
     * @param country ISO 3166-1 alpha-2; none at sea, or where the place says it
     */
    public void locate(
            @Nullable Location location,
            Coordinates point,
            PlacePrecision precision,
            @Nullable Double radiusKm,
            @Nullable String country) {
        this.location = location;
        this.coordinates = point;
        this.placePrecision = precision;
        this.radiusKm = radiusKm == null ? Double.valueOf(precision.radiusKm(null)) : radiusKm;
        this.country = country == null && location != null ? location.country().orElse(null) : country;
    }

    /** Takes back where it happened: nobody has said. */
    public void locateNowhere() {
        location = null;
        coordinates = null;
        radiusKm = null;
        country = null;
        placePrecision = PlacePrecision.COUNTRY;
    }

    /** Replaces what ties groups to it. */
    public void attribute(List<Attribution> attributions) {
        this.attributions.clear();
        this.attributions.addAll(attributions);
    }

    /** Adds one statement that ties a group to it. */
    public void tie(Attribution attribution) {
        attributions.add(attribution);
    }

    /** Takes away the attribution of that number. */
    public void untie(long attribution) {
        attributions.removeIf(a -> a.id() == attribution);
    }

    /** Tells what kind of event it was, and nothing else. */
    public void retype(EventType eventType) {
        this.eventType = eventType;
    }

    /** Makes it one of another data set. */
    public void moveTo(Dataset dataset) {
        this.dataset = dataset;
    }

    /** Replaces what was said on casualties. */
    public void state(List<Figure> figures) {
        this.figures.clear();
        this.figures.addAll(figures);
    }

    /** Replaces the reports that support it. */
    public void cite(List<Citation> citations) {
        // A list of its own: changed in place, reports that trade places would for a moment be cited twice.
        this.citations = new ArrayList<>(citations);
    }

    /** Adds a verdict, which holds from now on. */
    public void assess(Assessment assessment) {
        assessments.add(assessment);
    }

    /** Takes back the verdict of that number, because what brought it about is undone; it stays in the history. */
    public void unassess(long assessment) {
        assessments.removeIf(a -> a.id() == assessment);
    }

    /** Tells to which attack it was the reply; none takes that back. */
    public void respondsTo(@Nullable Incident attack) {
        responseTo = attack;
    }

    /** Makes it the draft of an editor, who alone writes it until it is public. */
    public void entrust(String editor) {
        draftedBy = editor;
    }

    /**
     * Puts it before a second pair of eyes.
     *
     * @throws IllegalStateException if it is no draft
     */
    public void submit() {
        require(State.DRAFT);
        state = State.IN_REVIEW;
        returned = null;
    }

    /**
     * Takes it out of review, to be written on.
     *
     * @throws IllegalStateException if it is not in review
     */
    public void withdraw() {
        requireInReview();
        state = State.DRAFT;
    }

    /** @throws IllegalStateException if it is not in review */
    public void requireInReview() {
        require(State.IN_REVIEW);
    }

    /**
     * Gives it back to its editor.
     *
     * @param reason what is to be done before it can be public
     * @throws IllegalStateException if it is not in review
     */
    public void sendBack(String reason) {
        withdraw();
        returned = reason;
    }

    /**
     * Makes it public, or makes public what was changed of it.
     *
     * @throws IllegalStateException if it was retracted
     */
    public void publish() {
        if (state == State.RETRACTED) {
            throw new IllegalStateException("“%s” was retracted and stays so".formatted(title));
        }
        requireItsOwn();
        state = State.PUBLISHED;
        returned = null;
    }

    /**
     * Takes it back from the public, which is shown the reason in its place.
     *
     * @throws IllegalStateException if it never was public
     */
    public void retract(String reason) {
        require(State.PUBLISHED);
        state = State.RETRACTED;
        retraction = reason;
    }

    /**
     * Leads its readers to another, which tells of the same attack. What it says itself stays as it is.
     *
     * @throws IllegalStateException if it was retracted or merged
     */
    public void mergeInto(Incident kept) {
        if (state == State.RETRACTED) {
            throw new IllegalStateException("“%s” was retracted and stays so".formatted(title));
        }
        requireItsOwn();
        state = State.MERGED;
        mergedInto = kept;
    }

    /**
     * Takes back that it was merged.
     *
     * @param before in which state it was
     * @throws IllegalStateException if it is not merged
     */
    public void separate(State before) {
        require(State.MERGED);
        state = before;
        mergedInto = null;
    }

    /** @throws IllegalStateException if it was merged into another, which is the one to change */
    public void requireItsOwn() {
        if (mergedInto != null) {
            throw new IllegalStateException("“%s” was merged into incident %d".formatted(title, mergedInto.id()));
        }
    }

    private void require(State needed) {
        if (state != needed) {
            throw new IllegalStateException("“%s” is not %s, but %s".formatted(title, inWords(needed), inWords(state)));
        }
    }

    private static String inWords(State state) {
        return state.toString().replace('_', ' ');
    }

    /** {@return its number, once it has been saved} */
    public long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    /** {@return how often it was saved, for optimistic locking} */
    public long version() {
        return version;
    }

    public String title() {
        return title;
    }

    public State state() {
        return state;
    }

    /** {@return user name of the editor whose draft it is, or was; none before its first save} */
    public @Nullable String draftedBy() {
        return draftedBy;
    }

    String summary() {
        return summary;
    }

    EventType eventType() {
        return eventType;
    }

    Set<Weapon> weapons() {
        return new TreeSet<>(weapons);
    }

    @Nullable
    String designations() {
        return designations;
    }

    @Nullable
    String target() {
        return target;
    }

    Outcome outcome() {
        return outcome;
    }

    Salvo salvo() {
        return salvo == null ? Salvo.UNKNOWN : salvo;
    }

    Occurrence occurrence() {
        return occurrence;
    }

    @Nullable
    Location location() {
        return location;
    }

    @Nullable
    Coordinates coordinates() {
        return coordinates;
    }

    @Nullable
    Double radiusKm() {
        return radiusKm;
    }

    @Nullable
    String country() {
        return country;
    }

    PlacePrecision placePrecision() {
        return placePrecision;
    }

    List<Attribution> attributions() {
        return attributions;
    }

    List<Figure> figures() {
        return figures;
    }

    List<Citation> citations() {
        return citations;
    }

    List<Assessment> assessments() {
        return assessments;
    }

    @Nullable
    String returned() {
        return returned;
    }

    @Nullable
    String retraction() {
        return retraction;
    }

    Dataset dataset() {
        return dataset;
    }

    @Nullable
    String externalId() {
        return externalId;
    }

    @Nullable
    Incident responseTo() {
        return responseTo;
    }
}
