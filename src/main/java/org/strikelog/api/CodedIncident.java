package org.strikelog.api;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.Background;
import org.strikelog.incident.IncidentSummary;

/** An incident as the tables of other data sets ask for it. */
public record CodedIncident(IncidentSummary row, Background more) {

    private static final List<AttributionRole> AUTHORS =
            List.of(AttributionRole.CLAIMED, AttributionRole.ATTRIBUTED, AttributionRole.SUSPECTED);

    /** {@return names of those who claimed it, then of those it was attributed to, then of those suspected} */
    List<String> authors() {
        return AUTHORS.stream()
                .flatMap(role -> row.groups().stream().filter(group -> group.role() == role))
                .map(IncidentSummary.Role::name)
                .distinct()
                .toList();
    }

    LocalDate startsOn() {
        return row.occurrence().startsOn();
    }

    LocalDate endsOn() {
        return row.occurrence().endsOn();
    }

    /** {@return the day in the middle of those on which it can have happened; the first one of what lasted} */
    LocalDate middle() {
        return row.occurrence().datePrecision().vague()
                ? startsOn().plusDays(ChronoUnit.DAYS.between(startsOn(), endsOn()) / 2)
                : startsOn();
    }

    /** {@return the English name of its country} */
    @Nullable
    String country() {
        String code = row.place().country();
        return code == null ? null : Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }

    @Nullable
    Double latitude() {
        return row.coordinates() == null ? null : row.coordinates().latitude();
    }

    @Nullable
    Double longitude() {
        return row.coordinates() == null ? null : row.coordinates().longitude();
    }

    String publishers() {
        return joined(more.sources().stream().map(Background.Source::publisher));
    }

    static String joined(Collection<String> texts) {
        return joined(texts.stream());
    }

    /** {@return texts as both data sets put several into one column; a semicolon within one becomes a comma} */
    static String joined(Stream<? extends @Nullable String> texts) {
        return texts.filter(Objects::nonNull)
                .distinct()
                .map(text -> text.replace(';', ','))
                .collect(Collectors.joining("; "));
    }
}
