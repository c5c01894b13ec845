package org.strikelog.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.strikelog.duplicate.Distinctions;
import org.strikelog.duplicate.Duplicates;
import org.strikelog.duplicate.Resemblance;
import org.strikelog.duplicate.Sketch;
import org.strikelog.incident.IncidentDocument;
import org.strikelog.location.Gazetteer;

/** Holds up what the record may have already, until its editor has seen it and says why it is another incident. */
@Component
public class Doorkeeper {

    private final Duplicates duplicates;
    private final Distinctions distinctions;
    private final Editing editing;
    private final Gazetteer gazetteer;

    Doorkeeper(Duplicates duplicates, Distinctions distinctions, Editing editing, Gazetteer gazetteer) {
        this.duplicates = duplicates;
        this.distinctions = distinctions;
        this.editing = editing;
        this.gazetteer = gazetteer;
    }

    /**
     * {@return incidents that may be the same as the one on the form, as far as it is typed, the likeliest first}
     *
     * @param id of the incident on the form; none for a new one
     */
    public List<Resemblance> typed(IncidentForm form, @Nullable Long id) {
        editing.settle(form);
        return alike(form, id);
    }

    private List<Resemblance> alike(IncidentForm form, @Nullable Long id) {
        return sketch(form, id).map(duplicates::of).orElse(List.of());
    }

    /**
     * {@return incidents that its editor has not told apart from the one on the form; none for an incident of which
     * nothing changed that decides}
     *
     * @param standing the incident as it now reads; none for a new one
     */
    public List<Resemblance> unanswered(IncidentForm form, @Nullable IncidentDocument standing) {
        Long id = standing == null ? null : Long.valueOf(standing.id());
        if (standing != null && digest(editing.form(standing), id).equals(digest(form, id))) {
            return List.of();
        }
        List<Resemblance> alike = alike(form, id);
        return !form.notTheSame.isBlank() && seen(form).containsAll(ids(alike)) ? List.of() : alike;
    }

    /** Remembers, with the save of the incident, why it is another than those that it resembles. */
    @Transactional(propagation = Propagation.MANDATORY)
    void remember(IncidentForm form, long id, String editor) {
        if (!form.notTheSame.isBlank()) {
            Set<Long> seen = seen(form);
            duplicates.of(id).stream()
                    .map(Resemblance::id)
                    .filter(seen::contains)
                    .forEach(other -> distinctions.distinguish(id, other, form.notTheSame, editor));
        }
    }

    private String digest(IncidentForm form, @Nullable Long id) {
        return sketch(form, id).map(Sketch::digest).orElse("");
    }

    private Optional<Sketch> sketch(IncidentForm form, @Nullable Long id) {
        return new SketchReader(form, gazetteer).read(id);
    }

    private static Set<Long> seen(IncidentForm form) {
        Set<Long> seen = new HashSet<>();
        form.seen.stream()
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .forEach(seen::add);
        return seen;
    }

    private static Set<Long> ids(List<Resemblance> alike) {
        return alike.stream().map(Resemblance::id).collect(Collectors.toSet());
    }
}
