package org.strikelog.incident;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.strikelog.casualty.CountRange;
import org.strikelog.incident.IncidentDocument.Attributed;
import org.strikelog.incident.IncidentDocument.Cited;
import org.strikelog.incident.IncidentDocument.Place;
import org.strikelog.incident.IncidentDocument.Source;
import org.strikelog.incident.IncidentDocument.Stated;
import org.strikelog.incident.IncidentDocument.Voice;

/** Tells a whole incident in lines, so that two of its saves can be compared. */
@Component
class RevisionLines {

    private final MessageSource messages;

    RevisionLines(MessageSource messages) {
        this.messages = messages;
    }

    /** {@return the lines of each field, whose names are those of the messages {@code field.<name>}} */
    Map<String, List<String>> of(IncidentDocument incident) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        lines.put("state", lines(term("state", incident.state())));
        lines.put("retraction", lines(incident.retraction()));
        lines.put("title", lines(incident.title()));
        lines.put(
                "summary",
                incident.summary().lines().filter(line -> !line.isBlank()).toList());
        lines.put("eventType", lines(term("eventType", incident.eventType())));
        lines.put(
                "weapons",
                incident.weapons().stream()
                        .map(weapon -> term("weapon", weapon))
                        .toList());
        lines.put("designations", lines(incident.designations()));
        lines.put("target", lines(incident.target()));
        lines.put("outcome", lines(term("outcome", incident.outcome())));
        lines.put(
                "salvo",
                lines(
                        counted("incident.launched", incident.salvo().launched()),
                        counted("incident.intercepted", incident.salvo().intercepted()),
                        counted("incident.hit", incident.salvo().hit())));
        lines.put("occurrence", lines(occurrence(incident.occurrence())));
        lines.put("place", lines(place(incident.place())));
        lines.put(
                "attributions",
                incident.attributions().stream().map(this::attributed).toList());
        lines.put(
                "figures",
                incident.figures().stream()
                        .map(figure -> stated(figure, incident.figures()))
                        .toList());
        lines.put(
                "citations",
                incident.citations().stream().map(RevisionLines::cited).toList());
        lines.put(
                "assessments",
                incident.assessments().stream()
                        .map(a -> line(term("verdict", a.verdict()), a.decidedOn(), a.decidedBy(), a.reason()))
                        .toList());
        lines.put("dataset", lines(incident.dataset().name()));
        lines.put(
                "responseTo",
                lines(
                        incident.responseTo() == null
                                ? null
                                : incident.responseTo().toString()));
        return lines;
    }

    private String occurrence(Occurrence when) {
        return line(
                when.startsOn().equals(when.endsOn()) ? when.startsOn() : when.startsOn() + " – " + when.endsOn(),
                when.localTime(),
                when.utcOffset() == null ? null : "UTC" + when.utcOffset(),
                term("datePrecision", when.datePrecision()));
    }

    private String place(Place place) {
        return line(
                place.name(),
                place.coordinates(),
                place.radiusKm() == null ? null : place.radiusKm() + " km",
                place.country(),
                term("placePrecision", place.placePrecision()));
    }

    private String attributed(Attributed said) {
        return line(
                term("role", said.role()),
                said.group().name(),
                voice(said.saidBy(), said.saidAs()),
                source(said.report()),
                said.statedOn(),
                said.withdrawnOn() == null ? null : message("statement.withdrawn", said.withdrawnOn()));
    }

    private String stated(Stated figure, List<Stated> all) {
        Stated replaced = all.stream()
                .filter(other -> Objects.equals(other.id(), figure.supersedes()))
                .findFirst()
                .orElse(null);
        return line(
                (figure.approximate() ? "~" : "") + figure.range() + " " + term("effect", figure.effect()),
                term("party", figure.party()),
                voice(figure.saidBy(), figure.saidAs()),
                source(figure.report()),
                figure.statedOn(),
                replaced == null ? null : message("statement.replaces", replaced.range(), replaced.statedOn()));
    }

    private static String cited(Cited cited) {
        IncidentDocument.Says says = cited.says();
        return line(
                source(cited.report()),
                cited.report().title(),
                cited.report().publishedOn(),
                cited.supports(),
                cited.page(),
                cited.quote() == null ? null : "“" + cited.quote() + "”",
                says == null || says.from() == null ? null : says.from() + " – " + says.to(),
                says == null ? null : says.placeName());
    }

    private static @Nullable String voice(@Nullable Voice voice, @Nullable String saidAs) {
        String name = voice == null ? null : voice.name();
        return saidAs == null ? name : Objects.requireNonNullElse(name, "") + " (“" + saidAs + "”)";
    }

    private static @Nullable String source(@Nullable Source report) {
        return report == null ? null : report.publisher();
    }

    private @Nullable String counted(String label, @Nullable CountRange count) {
        return count == null ? null : message(label) + ": " + count;
    }

    private String term(String vocabulary, Object term) {
        return message(vocabulary + "." + term);
    }

    private String message(String key, Object... arguments) {
        Object[] words = Stream.of(arguments).map(String::valueOf).toArray();
        return messages.getMessage(key, words, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    private static List<String> lines(@Nullable String... lines) {
        return Stream.of(lines).filter(Objects::nonNull).map(String::valueOf).toList();
    }

    private static String line(@Nullable Object... parts) {
        return Stream.of(parts).filter(Objects::nonNull).map(String::valueOf).collect(Collectors.joining(" · "));
    }
}
