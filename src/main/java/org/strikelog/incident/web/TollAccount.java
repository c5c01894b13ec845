package org.strikelog.incident.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.CountRange;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.FigureDrawing;
import org.strikelog.casualty.FigureRule;
import org.strikelog.casualty.Party;
import org.strikelog.incident.IncidentDocument;
import org.strikelog.incident.IncidentDocument.Stated;
import org.strikelog.incident.IncidentDocument.Voice;

/**
 * How one number came about: all that was said of one kind of harm to one party, by whom, and what of it stands.
 *
 * @param range from the least to the greatest of what stands
 * @param rule by which the one number is chosen
 * @param chosen the statement that gives it; none where nobody whose statement counts gave a number
 * @param houses who spoke, in the order in which each first did
 * @param drawing how it grew; none where there is one statement only
 */
record TollAccount(
        Party party,
        Effect effect,
        CountRange range,
        FigureRule rule,
        @Nullable Telling chosen,
        List<House> houses,
        @Nullable FigureDrawing drawing) {

    private static final Comparator<Telling> IN_ORDER = Comparator.comparing(
                    (Telling t) -> t.stated().statedOn())
            .thenComparing(t -> t.stated().id());

    /** {@return an account of every number of an incident} */
    static List<TollAccount> of(IncidentDocument document, FigureRule rule) {
        return document.tolls().stream()
                .map(toll -> of(
                        toll,
                        document.figures().stream()
                                .filter(f -> f.party() == toll.party() && f.effect() == toll.effect())
                                .toList(),
                        rule,
                        document.occurrence().startsOn()))
                .toList();
    }

    private static TollAccount of(
            IncidentDocument.Toll toll, List<Stated> statements, FigureRule rule, LocalDate happened) {
        Map<String, List<Telling>> houses = new LinkedHashMap<>();
        List<Telling> tellings = statements.stream()
                .map(stated -> new Telling(stated, replacement(stated, statements)))
                .sorted(IN_ORDER)
                .toList();
        tellings.forEach(telling -> houses.merge(
                telling.stated().saidBy().house(),
                List.of(telling),
                (earlier, later) ->
                        Stream.concat(earlier.stream(), later.stream()).toList()));
        Telling chosen = toll.rollUp()
                .chosen(rule)
                .flatMap(s ->
                        tellings.stream().filter(t -> t.stated().id() == s.id()).findFirst())
                .orElse(null);
        return new TollAccount(
                toll.party(),
                toll.effect(),
                toll.rollUp().range(),
                rule,
                chosen,
                houses.values().stream().map(House::of).toList(),
                statements.size() < 2
                        ? null
                        : FigureDrawing.of(
                                statements.stream().map(Stated::statement).toList(), rule, happened));
    }

    private static @Nullable Stated replacement(Stated stated, List<Stated> statements) {
        return statements.stream()
                .filter(other -> other != stated && other.statement().replaces(stated.statement()))
                .min(Comparator.comparing(Stated::statedOn).thenComparing(Stated::id))
                .orElse(null);
    }

    /** {@return the one number by the rule; none where nobody whose statement counts gave one} */
    public @Nullable Integer point() {
        return chosen == null ? null : chosen.stated().range().point().orElseThrow();
    }

    /** {@return the statement that a dot of the drawing stands for} */
    public Telling telling(long id) {
        return tellings().filter(t -> t.stated().id() == id).findFirst().orElseThrow();
    }

    /** {@return what stands beside the statement that gives the one number, the oldest first} */
    public List<Telling> others() {
        return standing().stream().filter(t -> !t.equals(chosen)).toList();
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

        /** {@return the id of its row on the page} */
        public String anchor() {
            return "statement-" + stated.id();
        }

        /** {@return who said it: the speaker in the words of the report, or else by name} */
        public String speaker() {
            String mouth = mouth();
            return mouth == null ? stated.saidBy().name() : mouth;
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
