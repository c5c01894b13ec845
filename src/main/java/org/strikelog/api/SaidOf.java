package org.strikelog.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strikelog.api.Selected.Part;
import org.strikelog.incident.IncidentDocument;
import org.strikelog.incident.IncidentParts;

/**
 * What was said of the incidents of a list, by their numbers; none of what was not asked for.
 *
 * @param figures statements on casualties
 * @param attributions statements that tie groups
 * @param citations reports
 */
public record SaidOf(
        @Nullable Map<Long, List<IncidentDocument.Stated>> figures,
        @Nullable Map<Long, List<IncidentDocument.Attributed>> attributions,
        @Nullable Map<Long, List<IncidentDocument.Cited>> citations) {

    /** Nothing was asked for. */
    static final SaidOf NOTHING = new SaidOf(null, null, null);

    /** {@return what is asked for, by one statement for each kind} */
    public static SaidOf read(IncidentParts parts, Selected selected, List<Long> incidents, @Nullable LocalDate asOf) {
        return new SaidOf(
                selected.has(Part.FIGURES) ? parts.figures(incidents, asOf) : null,
                selected.has(Part.ATTRIBUTIONS) ? parts.attributions(incidents, asOf) : null,
                selected.has(Part.CITATIONS) ? parts.citations(incidents, asOf) : null);
    }

    @Nullable
    List<IncidentResource.Figure> figures(long incident) {
        return figures == null
                ? null
                : figures.getOrDefault(incident, List.of()).stream()
                        .map(IncidentResource::figure)
                        .toList();
    }

    @Nullable
    List<IncidentResource.Attribution> attributions(long incident) {
        return attributions == null
                ? null
                : attributions.getOrDefault(incident, List.of()).stream()
                        .map(IncidentResource::attribution)
                        .toList();
    }

    @Nullable
    List<IncidentResource.Citation> citations(long incident) {
        return citations == null
                ? null
                : citations.getOrDefault(incident, List.of()).stream()
                        .map(IncidentResource::citation)
                        .toList();
    }
}
