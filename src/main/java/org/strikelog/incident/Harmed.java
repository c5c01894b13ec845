package org.strikelog.incident;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.Party;

/**
 * Whose harm one asks about, beside a filter: which of the totals of its incidents. Unlike {@code party} it leaves no
 * incident out.
 *
 * @param party those harmed; none is everybody
 * @param effect what happened to them; none is anything
 */
public record Harmed(@Nullable Party party, @Nullable Effect effect) {

    /** Everybody, whatever happened to them. */
    public static final Harmed ANYONE = new Harmed(null, null);

    /** Names of its parameters. */
    public static final List<String> NAMES = List.of("harmed", "effect");

    /**
     * Reads a query string; names that are not among {@link #NAMES} are left to others.
     *
     * @throws InvalidParameters if values cannot be meant
     */
    public static Harmed of(Map<String, ? extends Collection<String>> query) {
        Parameters parameters = new Parameters(query);
        Harmed harmed = new Harmed(
                parameters.term("harmed", Party.class).orElse(null),
                parameters.term("effect", Effect.class).orElse(null));
        parameters.check();
        return harmed;
    }

    /** {@return the query of a filter and this, without a question mark} */
    public String query(IncidentFilter filter) {
        StringBuilder query = new StringBuilder(filter.query());
        if (party != null) {
            query.append(query.isEmpty() ? "" : "&").append("harmed=").append(party);
        }
        if (effect != null) {
            query.append(query.isEmpty() ? "" : "&").append("effect=").append(effect);
        }
        return query.toString();
    }

    /** {@return a condition on the columns {@code party} and {@code effect} of some relation} */
    String condition(String relation) {
        return (effect == null ? "true" : relation + ".effect = :effect")
                + (party == null ? "" : " and " + relation + ".party = :party");
    }

    /** {@return what it binds, beside what is bound already} */
    Map<String, Object> parameters(Map<String, Object> others) {
        Map<String, Object> parameters = new HashMap<>(others);
        if (effect != null) {
            parameters.put("effect", effect.toString());
        }
        if (party != null) {
            parameters.put("party", party.toString());
        }
        return parameters;
    }
}
