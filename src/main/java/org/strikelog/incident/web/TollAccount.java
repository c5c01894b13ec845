package org.strikelog.incident.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.CountRange;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.FigureRule;
import org.strikelog.casualty.Party;
import org.strikelog.incident.IncidentDocument;
import org.strikelog.incident.IncidentDocument.Stated;
import org.strikelog.incident.IncidentDocument.Voice;

/**
 * How one number came about: all that was said of one kind of harm to one party, by whom, and what of it stands.
 *
 * @param range from the least to the greatest of what stands
 * @param point the newest number that stands; none where nobody gave one
 * @param houses who spoke, in the order in which each first did
 */
record TollAccount(
        Party party,
        Effect effect,
        CountRange range,
        @Nullable Integer point,
        List<House> houses) {

    private static final Comparator<Telling> IN_ORDER = Comparator.comparing(
                    (Telling t) -> t.stated().statedOn())
            .thenComparing(t -> t.stated().id());

    /** {@return an account of every number of an incident} */
    static List<TollAccount> of(IncidentDocument document) {
        return document.tolls().stream()
                .map(toll -> of(
                        toll,
                        document.figures().stream()
                                .filter(f -> f.party() == toll.party() && f.effect() == toll.effect())
                                .toList()))
                .toList();
    }

    private static TollAccount of(IncidentDocument.Toll toll, List<Stated> statements) {
        Map<String, List<Telling>> houses = new LinkedHashMap<>();
        statements.stream()
                .map(stated -> new Telling(stated, replacement(stated, statements)))
                .sorted(IN_ORDER)
                .forEach(telling -> houses.merge(
                        telling.stated().saidBy().house(),
                        List.of(telling),
                        (earlier, later) ->
                                Stream.concat(earlier.stream(), later.stream()).toList()));
        var point = toll.rollUp().point(FigureRule.LATEST);
        return new TollAccount(
                toll.party(),
                toll.effect(),
                toll.rollUp().range(),
                point.isPresent() ? Integer.valueOf(point.getAsInt()) : null,
                houses.values().stream().map(House::of).toList());
    }

    private static @Nullable Stated replacement(Stated stated, List<Stated> statements) {
        return statements.stream()
                .filter(other -> other != stated && other.statement().replaces(stated.statement()))
                .min(Comparator.comparing(Stated::statedOn).thenComparing(Stated::id))
                .orElse(null);
    }

    /** {@return what stands, the oldest first} */
    public List<Telling> standing() {
        return tellings().filter(Telling::stands).toList();
    }

    /** {@return what was replaced, the oldest first} */
    public List<Telling> replaced() {
        return tellings().filter(t -> !t.stands()).toList();
    }

    /** {@return whether the standing statements do not all say the same} */
    public boolean disputed() {
        return standing().stream()
                        .map(t -> t.stated().range())
                        .filter(range -> !range.unknown())
                        .distinct()
                        .count()
                > 1;
    }

    private Stream<Telling> tellings() {
        return houses.stream().flatMap(h -> h.tellings().stream()).sorted(IN_ORDER);
    }

    /** One who spoke, through whatever mouth, and all that was said there. */
    record House(String name, Voice voice, List<Telling> tellings) {

        private static House of(List<Telling> tellings) {
            Voice voice = tellings.getFirst().stated().saidBy();
            return new House(voice.houseName(), voice, tellings);
        }
    }

    /**
     * One statement.
     *
     * @param replacedBy the first that took its place; none while it stands
     */
    record Telling(Stated stated, @Nullable Stated replacedBy) {

        public boolean stands() {
            return replacedBy == null;
        }

        /** {@return who said it, where that is not simply the house} */
        public @Nullable String mouth() {
            Voice voice = stated.saidBy();
            if (stated.saidAs() != null) {
                return stated.saidAs();
            }
            return voice.key().equals(voice.house()) ? null : voice.name();
        }
    }
}
