package org.strikelog.desk;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.strikelog.group.GroupDirectory;
import org.strikelog.group.GroupName;
import org.strikelog.group.GroupSummary;
import org.strikelog.location.Coordinates;
import org.strikelog.location.Gazetteer;
import org.strikelog.location.LocationName;
import org.strikelog.location.LocationSummary;
import org.strikelog.source.Library;
import org.strikelog.source.ReportSummary;
import org.strikelog.source.Speaker;
import org.strikelog.source.Speakers;

/** Everything a form can refer to, found by key or by words in any script. */
@Component
@Transactional(readOnly = true)
public class Catalogue {

    /** One kind of entry. */
    public enum Shelf {
        LOCATIONS,
        GROUPS,
        SPEAKERS,
        REPORTS
    }

    private static final int MATCHES = 8;

    /** As far as a place is still one to name an attack by. */
    private static final double NEAR_KM = 100;

    private final Gazetteer gazetteer;
    private final GroupDirectory groups;
    private final Speakers speakers;
    private final Library library;
    private final Resting resting;

    Catalogue(Gazetteer gazetteer, GroupDirectory groups, Speakers speakers, Library library, Resting resting) {
        this.gazetteer = gazetteer;
        this.groups = groups;
        this.speakers = speakers;
        this.library = library;
        this.resting = resting;
    }

    public Optional<Choice> find(Shelf shelf, String key) {
        return switch (shelf) {
            case LOCATIONS -> gazetteer.find(key).map(place -> choice(place, ""));
            case GROUPS -> groups.find(key).map(group -> choice(group, ""));
            case SPEAKERS -> speakers.findByKey(key).map(Catalogue::choice);
            case REPORTS -> library.find(key).map(Catalogue::choice);
        };
    }

    /** {@return entries that the words may mean, the likeliest first} */
    public List<Choice> search(Shelf shelf, String words) {
        if (words.isBlank()) {
            return List.of();
        }
        return switch (shelf) {
            case LOCATIONS ->
                gazetteer.search(words.strip(), MATCHES).stream()
                        .map(place -> choice(place, words))
                        .toList();
            case GROUPS ->
                groups.search(words.strip(), MATCHES).stream()
                        .map(group -> choice(group, words))
                        .toList();
            case SPEAKERS -> speakersLike(words);
            case REPORTS -> reportsLike(words.strip());
        };
    }

    private List<Choice> reportsLike(String words) {
        if (isAddress(words)) {
            return library.at(words).stream().map(Catalogue::choice).toList();
        }
        List<ReportSummary> holding = library.search(words, MATCHES);
        return (holding.isEmpty() ? library.near(words, MATCHES) : holding)
                .stream().map(Catalogue::choice).toList();
    }

    /** {@return places around a point, the nearest first} */
    public List<Choice> near(Coordinates point) {
        return gazetteer.near(point, NEAR_KM, MATCHES).stream()
                .map(place -> new Choice(
                        place.key(),
                        place.name(),
                        choice(place, "").detail(),
                        place.coordinates() == null
                                ? null
                                : "%.0f km away".formatted(place.coordinates().kmTo(point))))
                .toList();
    }

    static boolean isAddress(String words) {
        return words.strip().matches("(?i)https?://\\S+");
    }

    /** {@return what the record can tell of a report by its address} */
    public Addressed addressed(String url) {
        return Addressed.of(
                url,
                library.at(url).map(Catalogue::choice).orElse(null),
                library.houseOf(url).orElse(null));
    }

    /** {@return by what two addresses are known to be of one document} */
    Optional<String> plainAddress(String url) {
        return library.plainAddress(url);
    }

    /** {@return what rests on a report already} */
    public OnReport resting(String report) {
        return resting.on(report);
    }

    /** {@return the one entry that has these words as a name, or as its key; none where several have} */
    public Optional<Choice> named(Shelf shelf, String words) {
        List<Choice> exact = switch (shelf) {
            case LOCATIONS ->
                gazetteer.search(words.strip(), 50).stream()
                        .filter(place -> isOneOf(
                                words, place.name(), place.names().stream().map(LocationName::name)))
                        .map(place -> choice(place, ""))
                        .toList();
            case GROUPS ->
                groups.search(words.strip(), 50).stream()
                        .filter(group -> isOneOf(
                                words,
                                group.name(),
                                Stream.concat(
                                        Stream.ofNullable(group.abbreviation()),
                                        group.names().stream().map(GroupName::name))))
                        .map(group -> choice(group, ""))
                        .toList();
            case SPEAKERS ->
                speakersLike(words).stream()
                        .filter(speaker -> fold(speaker.name()).equals(fold(words)))
                        .toList();
            case REPORTS -> library.at(words).stream().map(Catalogue::choice).toList();
        };
        return exact.size() == 1 ? Optional.of(exact.getFirst()) : find(shelf, words.strip());
    }

    private List<Choice> speakersLike(String words) {
        List<Speaker> like = new ArrayList<>();
        for (Speaker speaker : speakers.findAllByOrderByName()) {
            if (Stream.of(fold(words).split(" ")).allMatch(fold(speaker.name())::contains)) {
                like.add(speaker);
            }
        }
        return like.stream().limit(MATCHES).map(Catalogue::choice).toList();
    }

    private static boolean isOneOf(String words, String name, Stream<String> others) {
        return Stream.concat(Stream.of(name), others).map(Catalogue::fold).anyMatch(fold(words)::equals);
    }

    private static Choice choice(LocationSummary place, String words) {
        return new Choice(
                place.key(),
                place.name(),
                joined(place.kind().toString().replace('_', ' '), place.admin1(), country(place.country())),
                other(words, place.name(), place.names().stream().map(LocationName::name)));
    }

    private static Choice choice(GroupSummary group, String words) {
        return new Choice(
                group.key(),
                group.name(),
                joined(group.abbreviation(), group.kind().toString().replace('_', ' '), country(group.country())),
                other(words, group.name(), group.names().stream().map(GroupName::name)));
    }

    private static Choice choice(Speaker speaker) {
        Speaker house = speaker.house();
        return new Choice(
                speaker.key(),
                speaker.name(),
                joined(speaker.kind().toString(), house == speaker ? null : "speaks for " + house.name()),
                null);
    }

    private static Choice choice(ReportSummary report) {
        return new Choice(
                report.key(),
                report.publisher() + ": " + report.title(),
                joined(
                        report.publishedOn() == null
                                ? "no date"
                                : report.publishedOn().toString(),
                        report.kind().toString()),
                report.url());
    }

    private static @Nullable String country(@Nullable String code) {
        return code == null ? null : Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }

    /** The other name that was meant, so that a searcher sees why a place was found. */
    private static @Nullable String other(String words, String name, Stream<String> names) {
        String meant = fold(words);
        return meant.isEmpty() || fold(name).contains(meant)
                ? null
                : names.filter(n -> fold(n).contains(meant)).findFirst().orElse(null);
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private static String fold(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("[\\p{M}'’‘ʿʾ]+", "")
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
