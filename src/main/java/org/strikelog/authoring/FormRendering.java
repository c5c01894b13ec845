package org.strikelog.authoring;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.strikelog.api.Addresses;
import org.strikelog.api.CountResource;
import org.strikelog.api.OccurrenceResource;
import org.strikelog.casualty.CountRange;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.Party;
import org.strikelog.casualty.StatedCount;
import org.strikelog.desk.AttributionRow;
import org.strikelog.desk.CitationRow;
import org.strikelog.desk.FigureRow;
import org.strikelog.desk.IncidentForm;
import org.strikelog.desk.Pick;
import org.strikelog.desk.StatedDays;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.DatePrecision;
import org.strikelog.incident.EventType;
import org.strikelog.incident.Outcome;
import org.strikelog.incident.PlacePrecision;
import org.strikelog.incident.Verdict;
import org.strikelog.incident.Weapon;
import org.strikelog.source.ReportKind;
import org.strikelog.source.ReportSummary;
import org.strikelog.source.SpeakerKind;

/**
 * Tells what a form says in the JSON in which it can be written: the other way of {@link WrittenIncident}.
 *
 * @param reports finds a report by its key
 */
record FormRendering(IncidentForm form, Function<String, @Nullable ReportSummary> reports, Addresses addresses) {

    /** @param draft where the form stands */
    DraftResource of(Standing draft) {
        return new DraftResource(
                draft.id(),
                addresses.page("incidents", draft.id()),
                draft.version(),
                draft.owner(),
                draft.beside(),
                draft.state(),
                draft.returned(),
                text(draft.comment()),
                form.title,
                form.summary,
                term(EventType.class, form.eventType),
                form.weapons.stream().map(weapon -> known(Weapon.class, weapon)).toList(),
                text(form.designations),
                text(form.target),
                term(Outcome.class, form.outcome),
                term(Verdict.class, form.verdict),
                text(form.reason),
                new DraftResource.Salvo(munitions(form.launched), munitions(form.intercepted), munitions(form.hit)),
                occurrence(),
                place(),
                form.attributions.stream().map(this::attribution).toList(),
                form.figures.stream().map(this::figure).toList(),
                form.citations.stream().map(this::citation).toList(),
                form.responseTo.isBlank() ? null : reply(Long.parseLong(form.responseTo.strip())));
    }

    private DraftResource.Reply reply(long id) {
        return new DraftResource.Reply(id, addresses.page("incidents", id));
    }

    private @Nullable OccurrenceResource occurrence() {
        StatedDays days = days(form.days);
        if (days == null) {
            return null;
        }
        DatePrecision set = term(DatePrecision.class, form.datePrecision);
        String time = text(form.localTime);
        return new OccurrenceResource(
                days.first(),
                days.last(),
                time == null
                        ? null
                        : LocalTime.parse(time.length() == 4 ? "0" + time : time)
                                .toString(),
                text(form.utcOffset),
                set != null ? set : time == null ? days.precision() : DatePrecision.MINUTE);
    }

    private DraftResource.@Nullable Place place() {
        if ((form.place.words + form.latitude + form.longitude).isBlank()) {
            return null;
        }
        return new DraftResource.Place(
                text(form.place.key),
                text(form.place.words),
                number(form.latitude),
                number(form.longitude),
                number(form.radiusKm),
                text(form.country),
                term(PlacePrecision.class, form.placePrecision));
    }

    private DraftResource.Attribution attribution(AttributionRow row) {
        return new DraftResource.Attribution(
                new DraftResource.Group(row.group.key, row.group.words),
                known(AttributionRole.class, row.role),
                row.speaker.words.isBlank() ? null : speaker(row.speaker, row.speakerKind),
                text(row.saidAs),
                named(row.report),
                day(row.statedOn),
                day(row.withdrawnOn));
    }

    private DraftResource.Figure figure(FigureRow row) {
        StatedCount count = StatedCount.parse(row.count).orElse(new StatedCount(CountRange.UNKNOWN, false));
        return new DraftResource.Figure(
                WrittenIncident.figureId(row.row),
                known(Party.class, row.party),
                known(Effect.class, row.effect),
                count.range().low(),
                count.range().high(),
                count.approximate(),
                speaker(row.speaker, row.speakerKind),
                text(row.saidAs),
                named(row.report),
                day(row.statedOn),
                row.supersedes.isBlank() ? null : WrittenIncident.figureId(row.supersedes));
    }

    private DraftResource.Citation citation(CitationRow row) {
        StatedDays says = days(row.saysDays);
        String place = text(row.saysPlace.key);
        return new DraftResource.Citation(
                cited(row),
                text(row.supports),
                text(row.page),
                text(row.quote),
                says == null && place == null
                        ? null
                        : new DraftResource.Says(
                                says == null ? null : says.first(), says == null ? null : says.last(), place));
    }

    private static DraftResource.Speaker speaker(Pick pick, String kind) {
        return new DraftResource.Speaker(text(pick.key), pick.words, term(SpeakerKind.class, kind));
    }

    private DraftResource.Report cited(CitationRow row) {
        return row.report.key.isBlank()
                ? new DraftResource.Report(
                        null,
                        text(row.publisher),
                        text(row.title),
                        text(row.url),
                        day(row.publishedOn),
                        text(row.language),
                        term(ReportKind.class, row.kind),
                        text(row.archiveUrl))
                : known(row.report.key);
    }

    /** {@return the report that a statement names by its key or by the row of its citation} */
    private DraftResource.@Nullable Report named(String reference) {
        if (reference.isBlank()) {
            return null;
        }
        return form.citations.stream()
                .filter(citation -> citation.row.equals(reference))
                .findFirst()
                .map(this::cited)
                .orElseGet(() -> known(reference));
    }

    private DraftResource.Report known(String key) {
        ReportSummary report = reports.apply(key);
        return report == null
                ? new DraftResource.Report(key, null, null, null, null, null, null, null)
                : new DraftResource.Report(
                        key, report.publisher(), report.title(), report.url(), report.publishedOn(), null, null, null);
    }

    private static @Nullable CountResource munitions(String words) {
        return StatedCount.parse(words)
                .map(count -> CountResource.of(count.range()))
                .orElse(null);
    }

    private static @Nullable StatedDays days(String words) {
        try {
            return words.isBlank() ? null : StatedDays.parse(words);
        } catch (DateTimeException typedBeforeItWasRead) {
            return null;
        }
    }

    private static @Nullable LocalDate day(String words) {
        StatedDays days = days(words);
        return days == null ? null : days.first();
    }

    private static @Nullable Double number(String digits) {
        return digits.isBlank() ? null : Double.valueOf(digits.strip());
    }

    private static @Nullable String text(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }

    private static <E extends Enum<E>> @Nullable E term(Class<E> vocabulary, String code) {
        return code.isBlank() ? null : known(vocabulary, code);
    }

    private static <E extends Enum<E>> E known(Class<E> vocabulary, String code) {
        return Enum.valueOf(vocabulary, code.strip().toUpperCase(Locale.ROOT));
    }
}
